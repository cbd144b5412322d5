package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.contract.Invoicing;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.quantity.UsageSource;
import io.firstbill.setup.BillingModels;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Invoices that are issued before or after their billing dates, and when they are due. Figures worked by hand. */
class InvoicingTest {
    private static final String MONTHLY = "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'";
    private static final String PLAN = TimeExample.flat("L1", "310.00", "", "");
    private static final String USE =
            "{'id': 'L2', 'product': 'U', 'description': 'Use', 'kind': 'USAGE', 'timing': 'IN_ARREARS', 'metric': 'm',"
                    + " 'phases': [{'quantity': '5', 'charge': {'model': 'PER_UNIT', 'unitPrice': '1'}}]}";

    private static String document(String start, String members, String... lines) {
        return TimeExample.document(start, "2027-03-31", MONTHLY, "'invoicing': {" + members + "},", lines);
    }

    /** The contract binds from 1 January 2025. */
    @Test
    void feesInAdvanceAreInvoicedBeforeTheirPeriod() {
        assertEquals(
                List.of("2026-12-02 310.00", "2027-01-02 310.00", "2027-01-30 310.00"),
                TimeExample.lines(document("2027-01-01", "'daysBefore': 30", PLAN)));
        assertEquals(
                List.of("2026-12-17 310.00", "2027-01-17 310.00", "2027-02-01 5.00"),
                TimeExample.lines(document("2027-01-01", "'daysBefore': 15", PLAN, USE)).subList(0, 3));
    }

    @Test
    void noneIsIssuedBeforeTheContractBinds() {
        Invoicing invoicing = new Invoicing(30, 0, LocalDate.parse("2026-12-20"), null);
        assertEquals(LocalDate.parse("2026-12-20"), invoicing.inAdvance(LocalDate.parse("2027-01-01")));
        assertEquals(LocalDate.parse("2027-01-02"), invoicing.inAdvance(LocalDate.parse("2027-02-01")));
        Invoicing backdated = new Invoicing(30, 0, LocalDate.parse("2027-02-10"), null);
        assertEquals(LocalDate.parse("2027-01-01"), backdated.inAdvance(LocalDate.parse("2027-01-01")));
    }

    @Test
    void invoicesMayComeDaysAfterTheBillingDate() {
        assertEquals(
                List.of("2027-01-06 310.00", "2027-02-06 310.00", "2027-02-06 5.00"),
                TimeExample.lines(document("2027-01-01", "'daysAfter': 5", PLAN, USE)).subList(0, 3));
    }

    /** February is invoiced on 2 January and agreed otherwise on 20 January: credited and charged anew. */
    @Test
    void whatIsAgreedAfterTheInvoiceChangesIt() {
        String line =
                "{'id': 'L1', 'product': 'P', 'description': 'Plan', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',"
                        + "'phases': [{'lastDay': '2027-01-31', 'charge': {'model': 'FLAT', 'amount': '310'}},"
                        + "{'from': '2027-02-01', 'agreedOn': '2027-01-20',"
                        + " 'charge': {'model': 'FLAT', 'amount': '400'}}]}";
        assertEquals(
                List.of(
                        "2026-12-02 310.00",
                        "2027-01-02 310.00",
                        "2027-01-30 400.00",
                        "2027-02-01 -310.00",
                        "2027-02-01 400.00"),
                TimeExample.lines(document("2027-01-01", "'daysBefore': 30", line)));
    }

    /** Net 30 of an invoice of 12 January. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2027-02-11 | 'daysAfter': 0",
                "2027-03-02 | 'due': {'monthEnd': 'BEFORE_DAYS'}",
                "2027-02-28 | 'due': {'monthEnd': 'AFTER_DAYS'}",
                "2027-03-10 | 'due': {'dayOfMonth': 10}",
                "2027-02-28 | 'due': {'dayOfMonth': 31, 'monthsLater': 0}",
                "2027-04-15 | 'due': {'monthEnd': 'BEFORE_DAYS', 'dayOfMonth': 15}"
            })
    void theDueDayFollowsFromTheRule(String due, String members) {
        var invoice = TermPreview.of(document("2027-01-12", members, PLAN), UsageSource.none(), null).invoices();
        assertEquals(due, invoice.getFirst().dueDate().toString());
    }

    /** On receipt means the date of the invoice; from service, the first day of the period it is issued before. */
    @Test
    void theDueDayMayBeCountedFromTheStartOfService() {
        String early = document("2027-01-01", "'daysBefore': 30, 'due': {'from': 'SERVICE_START'}", PLAN, USE);
        var invoices =
                TermPreview.of(early.replace("\"netDays\": 30", "\"netDays\": 0"), UsageSource.none(), null).invoices();
        assertEquals(
                List.of(
                        "2026-12-02 2027-01-01",
                        "2027-01-02 2027-02-01",
                        "2027-01-30 2027-03-01",
                        "2027-02-01 2027-02-01"),
                invoices.stream().limit(4).map(invoice -> invoice.invoiceDate() + " " + invoice.dueDate()).toList());
    }

    /** A window of each invoice holds the one before the term as well. */
    @Test
    void aMinimumOfAnInvoiceHoldsBeforeTheTerm() {
        String minimum =
                "'invoicing': {'daysBefore': 30}, 'commitments': [{'description': 'Minimum', 'amount': '400', 'window':"
                        + " 'INVOICE'}],";
        assertEquals(
                List.of("2026-12-02 310.00", "2026-12-02 90.00"),
                TimeExample.lines(TimeExample.document("2027-01-01", "2027-03-31", MONTHLY, minimum, PLAN))
                        .subList(0, 2));
    }

    /** Use of January is 5.00 of at least 8.00; both are invoiced five days after January. */
    @Test
    void aShortfallIsInvoicedWithTheUse() {
        String minimum =
                "'invoicing': {'daysAfter': 5}, 'commitments': [{'description': 'Minimum', 'amount': '8', 'window':"
                        + " 'BILLING_PERIOD'}],";
        assertEquals(
                List.of("2027-02-06 5.00", "2027-02-06 3.00"),
                TimeExample.lines(TimeExample.document("2027-01-01", "2027-03-31", MONTHLY, minimum, USE))
                        .subList(0, 2));
    }

    @Test
    void theBillingSystemRefusesItByName() {
        var contract =
                Objects.requireNonNull(
                        ContractDocument.read(document("2027-01-01", "'daysBefore': 30", PLAN)).contract());
        var config = PricingConfigs.derive(contract, 1);
        var refused = Assertions.assertThrows(FirstbillException.class, () -> BillingModels.of(contract, config));
        assertEquals(true, refused.getMessage().contains("cannot hold invoicing"), refused.getMessage());
    }
}

package io.firstbill.activities.adapter.erp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.adapter.Held;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.Invoice.Line;
import io.firstbill.invoice.Invoice.Status;
import io.firstbill.setup.AccountModel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What every ERP adapter must do, whatever the vendor. Keys are new for each test, so systems may be shared. */
public abstract class ErpSystemContract {
    private static final AccountModel CUSTOMER =
            new AccountModel(
                    "Nordwind Logistik GmbH",
                    "rechnung@nordwind.example",
                    "Hafenstrasse 4, 20457 Hamburg",
                    "EUR",
                    "Europe/Berlin",
                    30,
                    "PO-7781",
                    "Firstbill Europe GmbH");

    private final String test = "test-" + UUID.randomUUID();

    /** The system under test. */
    protected abstract ErpSystem erp();

    private String key(String step) {
        return test + "-" + step;
    }

    private Invoice issued(@Nullable String number) {
        LocalDate from = LocalDate.of(2027, 1, 15);
        Line seats =
                new Line(
                        "line-1",
                        "L1",
                        "Platform seats",
                        from,
                        from.plusMonths(1),
                        BigDecimal.TEN,
                        new BigDecimal("42.5"),
                        new BigDecimal("425.00"));
        return new Invoice(
                "inv-" + test,
                number,
                Status.ISSUED,
                "account",
                "EUR",
                CUSTOMER.name(),
                CUSTOMER.sellingEntity(),
                "PO-7781",
                from,
                from.plusDays(30),
                List.of(seats),
                new BigDecimal("425.00"));
    }

    @Test
    void readsACustomerBackByItsKey() {
        String ref = erp().upsertCustomer(key("customer"), CUSTOMER);
        Held<AccountModel> held = erp().customer(key("customer")).orElseThrow();
        assertEquals(ref, held.ref());
        assertEquals(CUSTOMER, held.model());
        assertTrue(held.active());
    }

    @Test
    void bringsTheCustomerThereIsInLine() {
        String ref = erp().upsertCustomer(key("customer"), CUSTOMER);
        AccountModel moved =
                new AccountModel(
                        CUSTOMER.name(),
                        CUSTOMER.email(),
                        "Am Markt 1, 28195 Bremen",
                        "EUR",
                        CUSTOMER.timeZone(),
                        45,
                        null,
                        CUSTOMER.sellingEntity());
        assertEquals(ref, erp().upsertCustomer(key("customer"), moved));
        assertEquals(moved, erp().customer(key("customer")).orElseThrow().model());
    }

    @Test
    void findsNothingUnderAKeyItNeverSaw() {
        assertTrue(erp().customer(key("none")).isEmpty());
        assertTrue(erp().invoice("none-" + test).isEmpty());
        assertTrue(erp().reversal(key("none")).isEmpty());
    }

    @Test
    void mirrorsAnIssuedInvoiceUnderItsNumber() {
        String customer = erp().upsertCustomer(key("customer"), CUSTOMER);
        Invoice issued = issued("N-" + test);
        String ref = erp().mirror(key("mirror"), customer, issued);
        assertEquals(ref, erp().mirror(key("mirror"), customer, issued));
        Held<Invoice> held = erp().invoice("N-" + test).orElseThrow();
        assertEquals(ref, held.ref());
        assertEquals(0, issued.total().compareTo(held.model().total()));
        assertEquals(issued.dueDate(), held.model().dueDate());
        assertEquals("L1", held.model().lines().getFirst().lineKey());
    }

    @Test
    void refusesWhatWasNotIssued() {
        String customer = erp().upsertCustomer(key("customer"), CUSTOMER);
        FirstbillException refused =
                assertThrows(FirstbillException.class, () -> erp().mirror(key("mirror"), customer, issued(null)));
        assertEquals(FailureCode.VALIDATION_REJECTED, refused.code());
    }

    @Test
    void reversesAMirrorOnce() {
        String customer = erp().upsertCustomer(key("customer"), CUSTOMER);
        String mirror = erp().mirror(key("mirror"), customer, issued("N-" + test));
        String note = erp().reverse(key("reverse"), mirror, "Cancelled");
        assertEquals(note, erp().reverse(key("reverse"), mirror, "Cancelled"));
        assertEquals(note, erp().reversal(key("reverse")).orElseThrow());
    }

    @Test
    void takesACustomerOutOfUse() {
        String ref = erp().upsertCustomer(key("customer"), CUSTOMER);
        erp().archiveCustomer(key("archive"), ref);
        assertFalse(erp().customer(key("customer")).orElseThrow().active());
    }
}

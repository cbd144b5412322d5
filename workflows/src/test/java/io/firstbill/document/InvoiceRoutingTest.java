package io.firstbill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.InvoiceDelivery.Method;
import io.firstbill.contract.check.RequiredTerm;
import io.firstbill.failure.Finding;
import io.firstbill.trail.ContractReview;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who receives what is sold, how invoices reach the customer, and what policy requires of both. */
class InvoiceRoutingTest {
    private static final String SHIP_TO =
            "'shipTo': {'name': 'Nordwind SAS', 'address': 'Quai 3, 76600 Le Havre', 'country': 'FR'}";
    private static final String PEPPOL =
            "'invoiceDelivery': {'method': 'E_INVOICE', 'to': '0204:991-01234-44', 'reference':"
                    + " '04011000-1234512345-06', 'instructions': 'One invoice an order'}";

    @Test
    void isReadAndWrittenAgain() {
        Contract contract = contract(stating(SHIP_TO, PEPPOL));

        assertEquals("Nordwind SAS", Objects.requireNonNull(contract.shipTo()).name());
        assertEquals(
                new InvoiceDelivery(
                        Method.E_INVOICE, "0204:991-01234-44", "04011000-1234512345-06", "One invoice an order"),
                contract.delivery());
        assertEquals(contract, contract(ContractDocument.write(contract)));
        assertNull(contract(Documents.sound()).delivery());
    }

    @Test
    void linesAreTaxedWhereTheyAreReceivedElseWhereTheInvoiceGoes() {
        String abroad = "'billTo': {'name': 'Nordwind GmbH', 'address': 'Graben 1, 1010 Wien', 'country': 'AT'}";
        assertEquals("DE", contract(Documents.sound()).taxedIn());
        assertEquals("AT", contract(stating(abroad)).taxedIn());
        assertEquals("FR", contract(stating(abroad, SHIP_TO)).taxedIn());
    }

    @Test
    void invoicesAreMailedToTheStatedAddressElseToThatOfTheInvoicedParty() {
        assertEquals("ap@nordwind.example", InvoiceDelivery.email(contract(Documents.sound())));
        String mailed = "'invoiceDelivery': {'method': 'EMAIL', 'to': 'invoices@nordwind.example'}";
        assertEquals("invoices@nordwind.example", InvoiceDelivery.email(contract(stating(mailed))));
        assertEquals("ap@nordwind.example", InvoiceDelivery.email(contract(stating(PEPPOL))));
    }

    @Test
    void aWayThatLeadsNowhereIsSaid() {
        assertEquals("which portal is not said", lacking("PORTAL"));
        assertEquals("no electronic address is given", lacking("E_INVOICE"));
        assertNull(lacking("POST"));
        assertNull(lacking("EMAIL"));
        String unknown = stating("'invoiceDelivery': {'method': 'EMAIL'}").replace("ap@nordwind.example", "");
        String noMail = unknown.replaceFirst(",\\s*\"email\": \"\"", "");
        assertEquals("no e-mail address is given", lacking(ContractDocument.read(noMail).findings()));
    }

    @Test
    void whatPolicyRequiresAndAContractLacksStopsIt() {
        Set<RequiredTerm> policy = RequiredTerm.named(List.of("purchaseOrder", " shipTo", "invoiceDelivery", "taxId"));
        assertEquals(
                List.of(
                        "/invoiceDelivery Every contract must state how invoices are delivered, and this one does not.",
                        "/shipTo Every contract must state who receives what is sold, and this one does not.",
                        "/billTo Every contract must state the tax number of the invoiced party, and this one does"
                                + " not."),
                required(policy, Documents.sound()));
        assertEquals(1, required(policy, stating(SHIP_TO, PEPPOL)).size());
        assertEquals(List.of(), required(RequiredTerm.named(List.of("email", "")), Documents.sound()));
    }

    @Test
    void whatPolicyRequiresIsSaidOnce() {
        String without = Documents.sound().replaceFirst("\"purchaseOrder\": \"PO-4711\",", "");
        assertEquals(List.of("purchaseOrder.missing"), aboutTheOrder(without, Set.of()));
        assertEquals(List.of("policy.required"), aboutTheOrder(without, EnumSet.of(RequiredTerm.PURCHASE_ORDER)));
    }

    @Test
    void aPolicyOfSomethingElseIsRefusedWithAllThatThereIs() {
        var refused = assertThrows(IllegalArgumentException.class, () -> RequiredTerm.named(List.of("logo")));
        assertEquals(
                "No contract can be required to state \"logo\"; these can be required: purchaseOrder, invoiceDelivery,"
                        + " shipTo, taxId, email",
                refused.getMessage());
    }

    private static List<String> aboutTheOrder(String document, Set<RequiredTerm> policy) {
        return ContractReview.of(document, policy).stream()
                .filter(finding -> finding.path().equals("/purchaseOrder"))
                .map(Finding::code)
                .toList();
    }

    private static List<String> required(Set<RequiredTerm> policy, String document) {
        return RequiredTerm.missing(policy, contract(document)).stream()
                .map(finding -> finding.path() + " " + finding.message())
                .toList();
    }

    private static @Nullable String lacking(String method) {
        return lacking(ContractDocument.read(stating("'invoiceDelivery': {'method': '" + method + "'}")).findings());
    }

    private static @Nullable String lacking(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals("delivery.address"))
                .map(finding -> finding.message().replaceFirst(".*, but (.*)\\.", "$1"))
                .findFirst()
                .orElse(null);
    }

    private static String stating(String... members) {
        return Documents.sound().replaceFirst("\\{", "{" + Documents.json(String.join(", ", members)) + ",");
    }

    private static Contract contract(String document) {
        var reading = ContractDocument.read(document);
        assertNotNull(reading.contract(), reading.findings()::toString);
        return Objects.requireNonNull(reading.contract());
    }
}

package io.firstbill.contract;

import io.firstbill.period.Term;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the order form says, as data. One version; an amendment makes the next.
 *
 * @param customer who buys and uses
 * @param billTo who is invoiced; often the customer
 * @param shipTo who receives what is sold, or null when the order form names nobody beside the customer
 * @param sellingEntity our legal entity that invoices
 * @param orderForm the signed document
 * @param purchaseOrder the customer's PO number, or null when none was given
 * @param delivery how invoices reach the customer, or null when the order form does not say
 * @param term first day to the day after the last
 * @param currency of every price
 * @param netDays days from invoice date to due date
 * @param billing frequency and alignment
 * @param timeZone whose midnight parts the days
 * @param lines the products; at least one
 * @param discounts discounts stated beside the lines
 * @param freePeriod days for which recurring lines cost nothing, or null; usage and one-time stay billable
 * @param crmAmount the total the CRM states for the deal, or null; compared, never billed
 * @param choices what it states where billing systems differ, or null when it states nothing
 * @param invoiceTerms what it agrees over its lines, or null when it agrees nothing
 * @param timeTerms what it agrees about time beyond its term, or null when it agrees nothing
 * @param sources where each term stands, by JSON pointer into the contract document
 */
public record Contract(
        Party customer,
        Party billTo,
        @Nullable Party shipTo,
        String sellingEntity,
        OrderForm orderForm,
        @Nullable String purchaseOrder,
        @Nullable InvoiceDelivery delivery,
        Term term,
        CurrencyUnit currency,
        int netDays,
        BillingTerms billing,
        ZoneId timeZone,
        List<ContractLine> lines,
        List<ContractDiscount> discounts,
        @Nullable Term freePeriod,
        @Nullable Money crmAmount,
        @Nullable Choices choices,
        @Nullable InvoiceTerms invoiceTerms,
        @Nullable TimeTerms timeTerms,
        Map<String, Source> sources) {
    public Contract {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /** The choices that hold. */
    public Choices rules() {
        return choices == null ? Choices.HOUSE : choices;
    }

    /**
     * Country in which lines are taxed where the tax terms name no place: where they are received when that is stated,
     * else where the invoice goes.
     */
    public String taxedIn() {
        return shipTo == null ? billTo.country() : shipTo.country();
    }

    /** What is agreed over the lines; never null. */
    public InvoiceTerms overLines() {
        return invoiceTerms == null ? InvoiceTerms.NONE : invoiceTerms;
    }

    /** JSON pointers of the parts of the document that make this phase, both counted from 0. */
    public List<String> statedAt(int line, int phase) {
        List<String> pointers = lines.get(line).phases().get(phase).statedAt();
        return pointers.isEmpty() ? List.of("/lines/" + line + "/phases/" + phase) : pointers;
    }

    /**
     * The words that state the priced term at this pointer: its own, those of a part of it, or those of the smallest
     * whole that has some; never those of the term beside it. Null when there are none.
     */
    public @Nullable Source clause(String pointer) {
        return Clauses.of(sources, pointer);
    }

    /** What is agreed about time beyond the term; never null. */
    public TimeTerms time() {
        return timeTerms == null ? TimeTerms.NONE : timeTerms;
    }

    /** The contract as far as it is served: cut by an early end, otherwise itself. */
    public Contract served() {
        Termination end = time().termination();
        if (end == null) {
            return this;
        }
        List<ContractLine> cut =
                lines.stream()
                        .map(line -> end.ends(line.id()) ? line.until(end.end()) : line)
                        .filter(line -> !line.phases().isEmpty())
                        .toList();
        return new Contract(
                customer,
                billTo,
                shipTo,
                sellingEntity,
                orderForm,
                purchaseOrder,
                delivery,
                end.lineIds().isEmpty() ? new Term(term.start(), end.end()) : term,
                currency,
                netDays,
                billing,
                timeZone,
                cut,
                discounts,
                freePeriod,
                crmAmount,
                choices,
                invoiceTerms,
                timeTerms,
                sources);
    }

    /**
     * The source of the term at this pointer or, failing that, of the nearest part below it; null when there is none.
     */
    public @Nullable Source source(String pointer) {
        Source exact = sources.get(pointer);
        return exact != null
                ? exact
                : sources.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(pointer + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}

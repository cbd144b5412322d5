package io.firstbill.proof;

import io.firstbill.document.Documents;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.quantity.UsageSource;
import io.firstbill.rating.TermPreview;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that was set up otherwise than the contract says.
 *
 * @param name what went wrong, in words
 * @param contract the document as signed
 * @param setUp the document as billing was set up
 * @param usage what was used
 * @param type what the difference must be called
 * @param words what it must say
 * @param printed how a line is printed otherwise, for faults that no set-up of ours can have
 */
record Fault(
        String name,
        String contract,
        String setUp,
        UsageSource usage,
        DiscrepancyType type,
        String words,
        UnaryOperator<Invoice.Line> printed) {
    /** The contract with a part of its text replaced, which must be there. */
    static Fault of(
            String name,
            String contract,
            String from,
            String to,
            UsageSource usage,
            DiscrepancyType type,
            String words) {
        if (!contract.contains(from)) {
            throw new IllegalArgumentException(name + ": the contract does not say " + from);
        }
        return new Fault(name, contract, contract.replace(from, to), usage, type, words, line -> line);
    }

    /** The same with one more part of the set-up replaced. */
    Fault and(String from, String to) {
        if (!setUp.contains(from)) {
            throw new IllegalArgumentException(name + ": the set-up does not say " + from);
        }
        return new Fault(name, contract, setUp.replace(from, to), usage, type, words, printed);
    }

    /** The invoices of the term as they come out of the wrong set-up. */
    List<Invoice> billed() {
        var preview = TermPreview.of(Documents.json(setUp), usage, null);
        if (preview.total() == null) {
            throw new IllegalArgumentException(name + ": " + preview.findings());
        }
        return Billed.all(preview.invoices()).stream()
                .map(invoice -> ExampleInvoices.withLines(invoice, invoice.lines().stream().map(printed).toList()))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}

package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a contract costs over its whole term, in words that can be compared. */
public final class Reference {
    private Reference() {}

    /** True when the reference follows this choice of contracts. */
    public static boolean follows(String choice) {
        return Terms.follows(choice);
    }

    /** Each line as {@code invoice-date line first-day day-after amount}, then the sums of each invoice, sorted. */
    public static List<String> invoices(JsonNode contract, List<Report> reports) {
        var terms = new Terms(Written.out(contract));
        var prices = new Rated(terms, reports);
        var rated = prices.all();
        rated.addAll(new Fee(terms).of(rated));
        rated.addAll(new Interim(prices).all());
        rated.addAll(prices.late());
        var closed = new Closed(terms);
        var over = new ArrayList<>(new Taken(terms, rated).all());
        var promised = new Promised(terms, rated);
        over.addAll(prices.roundings(rated));
        over.addAll(closed.sold());
        over.addAll(promised.maximums());
        over.addAll(promised.commitments());
        over.sort(Comparator.comparing(item -> item.invoice));
        var all = new ArrayList<>(rated);
        all.addAll(over);
        var words = new ArrayList<String>();
        for (var item : all) {
            words.add(
                    String.join(
                            " ",
                            item.invoice.toString(),
                            item.line,
                            item.from.toString(),
                            item.to.toString(),
                            item.amount.text(terms.decimals())));
        }
        closed.sums(all).forEach((date, sums) -> words.add(date + " due " + sums));
        words.sort(Comparator.naturalOrder());
        return words;
    }
}

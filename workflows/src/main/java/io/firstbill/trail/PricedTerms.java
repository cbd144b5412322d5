package io.firstbill.trail;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.TimeTerms;
import io.firstbill.money.MoneyWords;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every priced term of a contract, in the order of its document. */
final class PricedTerms {
    private final Contract contract;
    private final Map<String, PricedTerm> terms = new LinkedHashMap<>();

    private PricedTerms(Contract contract) {
        this.contract = contract;
    }

    /** The terms by pointer. */
    static Map<String, PricedTerm> of(Contract contract) {
        PricedTerms all = new PricedTerms(contract);
        for (int line = 0; line < contract.lines().size(); line++) {
            for (int phase = 0; phase < contract.lines().get(line).phases().size(); phase++) {
                all.phase(line, phase);
            }
        }
        all.each(contract.discounts(), "/discounts", d -> d.description(), d -> d.percent() + " off list");
        all.overLines(contract.overLines());
        all.time(contract.time());
        return all.terms;
    }

    private void phase(int at, int n) {
        ContractLine line = contract.lines().get(at);
        LinePhase phase = line.phases().get(n);
        List<String> pointers = contract.statedAt(at, n);
        for (String pointer : pointers) {
            String words = pointer.equals(pointers.getLast()) ? words(phase) : "raised before it is billed";
            terms.putIfAbsent(pointer, new PricedTerm(pointer, name(line, pointer), words));
        }
    }

    private static String name(ContractLine line, String pointer) {
        if (pointer.equals("/renewal")) {
            return "Renewal";
        }
        int number = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) + 1;
        if (pointer.contains("/uplifts/")) {
            return line.description() + ", price increase " + number;
        }
        if (pointer.contains("/parts/")) {
            return line.description() + ", part " + number;
        }
        return line.phases().size() == 1 ? line.description() : line.description() + ", step " + number;
    }

    private static String words(LinePhase phase) {
        String quantity = phase.quantity().compareTo(BigDecimal.ONE) == 0 ? "" : plain(phase.quantity()) + " × ";
        return quantity + phase.charge().describe() + ", from " + phase.from();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void overLines(InvoiceTerms over) {
        each(over.commitments(), "/commitments", c -> c.description(), c -> "at least " + MoneyWords.money(c.amount()));
        each(over.maximums(), "/maximums", m -> m.description(), m -> "at most " + MoneyWords.money(m.amount()));
        each(over.discounts(), "/invoiceDiscounts", d -> d.description(), d -> d.value() + " off");
        each(over.credits(), "/prepaidCredits", c -> c.description(), PricedTerms::granted);
        if (over.tax() != null) {
            String rates =
                    String.join(", ", over.tax().rates().stream().map(r -> r.name() + " " + r.percent()).toList());
            terms.put("/tax", new PricedTerm("/tax", "Tax", rates));
        }
    }

    private void time(TimeTerms time) {
        if (time.termination() != null && time.termination().fee() != null) {
            String words = "due when it ends after " + time.termination().end().minusDays(1);
            terms.put("/termination", new PricedTerm("/termination", time.termination().fee().description(), words));
        }
    }

    private static String granted(PrepaidCredit credit) {
        String value = credit.amount() == null ? plain(units(credit)) + " units" : credit.amount().toString();
        return value + (credit.price() == null ? " given" : " for " + credit.price());
    }

    private static BigDecimal units(PrepaidCredit credit) {
        return credit.units() == null ? BigDecimal.ZERO : credit.units();
    }

    private <T> void each(List<T> all, String at, Function<T, String> name, Function<T, String> words) {
        List<T> stated = new ArrayList<>(all);
        for (int i = 0; i < stated.size(); i++) {
            String pointer = at + "/" + i;
            terms.put(pointer, new PricedTerm(pointer, name.apply(stated.get(i)), words.apply(stated.get(i))));
        }
    }
}

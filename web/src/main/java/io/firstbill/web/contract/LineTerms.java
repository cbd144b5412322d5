package io.firstbill.web.contract;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.web.contract.ContractView.Group;
import io.firstbill.web.contract.ContractView.Term;
import io.firstbill.web.shell.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes what the contract says line by line: how it is billed, and each step of its price. */
final class LineTerms {
    private final Words words;
    private final TermRows rows;
    private final Contract contract;

    LineTerms(Words words, TermRows rows) {
        this.words = words;
        this.rows = rows;
        this.contract = rows.contract();
    }

    /** A group for each line. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < contract.lines().size(); i++) {
            ContractLine line = contract.lines().get(i);
            groups.add(new Group(line.id() + " " + line.description(), terms(line, i)));
        }
        return groups;
    }

    private List<Term> terms(ContractLine line, int at) {
        List<Term> terms = new ArrayList<>();
        String frequency =
                line.frequency() == null
                        ? "once"
                        : line.frequency().label() + ", " + line.timing().label() + TimeWords.own(line.billing());
        terms.add(rows.term("Billed", frequency, "/lines/" + at + "/timing"));
        for (int n = 0; n < line.phases().size(); n++) {
            String pointer = contract.statedAt(at, n).getLast();
            terms.add(rows.term(name(line, pointer), value(line, line.phases().get(n)), pointer));
        }
        return terms;
    }

    private static String name(ContractLine line, String pointer) {
        int number = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) + 1;
        if (pointer.contains("/uplifts/")) {
            return "Increase " + number;
        }
        if (pointer.contains("/parts/")) {
            return "Part " + number;
        }
        return line.phases().size() > 1 ? "Step " + number : "Price";
    }

    private String value(ContractLine line, LinePhase phase) {
        String days = words.date(phase.from()) + " to " + words.lastDay(phase.to());
        return quantity(line, phase)
                + phase.charge().describe()
                + (phase.listPrice() == null ? "" : ", list " + words.money(phase.listPrice()))
                + "; "
                + (line.repeats() ? days : words.date(phase.from()))
                + (phase.agreedOn() == null ? "" : "; agreed on " + words.date(phase.agreedOn()));
    }

    private String quantity(ContractLine line, LinePhase phase) {
        boolean one = phase.quantity().compareTo(BigDecimal.ONE) == 0;
        return one && line.metric() == null ? "" : words.number(phase.quantity()) + metric(line) + ", ";
    }

    private static String metric(ContractLine line) {
        @Nullable String metric = line.metric();
        return metric == null ? "" : " " + metric.replace('_', ' ') + "s";
    }
}

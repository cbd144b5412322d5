package io.firstbill.contract.check;

import io.firstbill.contract.Commitment;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.TaxTerms;
import io.firstbill.failure.Finding;
import io.firstbill.period.Timing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of taxes has a rate for every line on every day, no two of one name, and agrees with its treatment. */
final class TaxCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        TaxTerms tax = contract.overLines().tax();
        if (tax == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<String> ids = contract.lines().stream().map(ContractLine::id).toList();
        tax.places().keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id ->
                        findings.add(
                                Finding.blocker(
                                        "tax.line",
                                        "/tax/places",
                                        "A place of taxation is stated for line " + id + ", which there is not.",
                                        "Correct the line id.")));
        if (tax.inclusive() && tax.treatment() != TaxTerms.Treatment.CHARGED) {
            findings.add(
                    Finding.blocker(
                            "tax.inclusive",
                            "/tax/prices",
                            "The prices contain a tax that is not charged (" + tax.treatment() + ").",
                            "State prices without tax, or charge it."));
        }
        if (tax.treatment() == TaxTerms.Treatment.CHARGED) {
            TaxTerms placed = tax.at(contract.taxedIn(), null);
            contract.lines()
                    .forEach(line -> findings.addAll(rates(contract, placed, line.product(), placed.place(line.id()))));
            Stream.concat(
                            contract.overLines().commitments().stream().map(Commitment::product),
                            contract.overLines().credits().stream().map(PrepaidCredit::product))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .distinct()
                    .forEach(product -> findings.addAll(rates(contract, placed, product, placed.place(""))));
        }
        return findings;
    }

    private static List<Finding> rates(Contract contract, TaxTerms tax, String product, String place) {
        Set<String> said = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (LocalDate day : days(contract, tax)) {
            List<TaxTerms.Rate> holding =
                    tax.rates().stream().filter(rate -> rate.covers(product, place, day)).toList();
            if (holding.isEmpty() && said.add("none")) {
                findings.add(
                        Finding.blocker(
                                "tax.rate",
                                "/tax/rates",
                                "No rate covers product " + product + " in " + place + " on " + day + ".",
                                "Add its rate; state 0 percent where it bears no tax."));
            }
            Set<String> names = new HashSet<>();
            for (TaxTerms.Rate rate : holding) {
                if (!names.add(rate.name() + rate.products().isEmpty()) && said.add(rate.name())) {
                    findings.add(
                            Finding.blocker(
                                    "tax.overlap",
                                    "/tax/rates",
                                    "Two rates of "
                                            + rate.name()
                                            + " cover product "
                                            + product
                                            + " in "
                                            + place
                                            + " on "
                                            + day
                                            + ".",
                                    "Give each tax its own name, or part the rates by product or day."));
                }
            }
        }
        return findings;
    }

    /** The first day, each on which a rate begins or ends, and the last invoice in arrears. */
    private static Set<LocalDate> days(Contract contract, TaxTerms tax) {
        Set<LocalDate> days = new TreeSet<>(Set.of(contract.term().start()));
        tax.rates().stream()
                .flatMap(rate -> Stream.concat(Stream.ofNullable(rate.from()), Stream.ofNullable(rate.to())))
                .filter(contract.term()::contains)
                .forEach(days::add);
        boolean afterwards =
                contract.lines().stream().anyMatch(line -> line.repeats() && line.timing() == Timing.IN_ARREARS)
                        || !contract.overLines().commitments().isEmpty();
        if (afterwards) {
            days.add(contract.term().end());
        }
        return days;
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/term", "/lines/*/id", "/lines/*/product", "/shipTo", "/billTo", "/customer");
    }
}

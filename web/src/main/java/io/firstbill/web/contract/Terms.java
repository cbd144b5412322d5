package io.firstbill.web.contract;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Party;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;
import io.firstbill.ruleset.Rulesets;
import io.firstbill.web.contract.ContractView.Group;
import io.firstbill.web.contract.ContractView.Term;
import io.firstbill.web.shell.Words;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a contract as terms, each with its place in the order form. */
@Singleton
class Terms {
    private static final Set<Choice> ALWAYS_SHOWN =
            EnumSet.of(
                    Choice.ANCHOR_RULE,
                    Choice.PRORATION_UNIT,
                    Choice.PRORATION_DENOMINATOR,
                    Choice.PERIOD_END,
                    Choice.LINE_ROUNDING);

    private final Words words;

    Terms(Words words) {
        this.words = words;
    }

    List<Group> of(Contract contract) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Parties and papers", parties(contract)));
        groups.add(new Group("Term and billing", billing(contract)));
        groups.add(new Group("Rules of billing", rules(contract)));
        for (int i = 0; i < contract.lines().size(); i++) {
            ContractLine line = contract.lines().get(i);
            groups.add(new Group(line.id() + " " + line.description(), line(contract, line, "/lines/" + i)));
        }
        return groups;
    }

    private List<Term> parties(Contract contract) {
        List<Term> terms = new ArrayList<>();
        terms.add(term(contract, "Customer", party(contract.customer()), "/customer"));
        terms.add(term(contract, "Bill to", party(contract.billTo()), "/billTo"));
        terms.add(term(contract, "We invoice as", contract.sellingEntity(), "/sellingEntity"));
        terms.add(term(contract, "Order form", contract.orderForm().number(), "/orderForm"));
        terms.add(term(contract, "Effective", words.date(contract.orderForm().effectiveDate()), "/orderForm"));
        String order = contract.purchaseOrder();
        terms.add(term(contract, "Purchase order", order == null ? "none given" : order, "/purchaseOrder"));
        return terms;
    }

    private List<Term> billing(Contract contract) {
        List<Term> terms = new ArrayList<>();
        String days = words.date(contract.term().start()) + " to " + words.date(contract.term().lastDay());
        terms.add(term(contract, "Term", days, "/term"));
        terms.add(term(contract, "Currency", contract.currency().getCode(), "/currency"));
        terms.add(term(contract, "Payment terms", "Net " + contract.netDays(), "/netDays"));
        String billing = contract.billing().frequency().label() + ", by " + contract.billing().alignment().label();
        terms.add(term(contract, "Billing", billing, "/billing"));
        terms.add(term(contract, "Time zone", contract.timeZone().getId(), "/timeZone"));
        var free = contract.freePeriod();
        if (free != null) {
            String until = words.date(free.start()) + " to " + words.date(free.lastDay());
            terms.add(term(contract, "Free period", until, "/freePeriod"));
        }
        for (int i = 0; i < contract.discounts().size(); i++) {
            var discount = contract.discounts().get(i);
            terms.add(term(contract, discount.description(), discount.percent().toString(), "/discounts/" + i));
        }
        var stated = contract.crmAmount();
        if (stated != null) {
            terms.add(term(contract, "Total in the CRM", words.money(stated), "/crmAmount"));
        }
        return terms;
    }

    /**
     * What holds where billing systems differ: always the rules of time and rounding, and whatever is not the standard.
     */
    private List<Term> rules(Contract contract) {
        Choices choices = contract.rules();
        return Stream.of(Choice.values())
                .filter(choice -> ALWAYS_SHOWN.contains(choice) || choices.stated().containsKey(choice.label()))
                .map(choice -> {
                    String from = origin(choices, choice);
                    String value = choices.of(choice).toLowerCase(Locale.ROOT).replace('_', ' ');
                    return term(contract, choice.words(), value + " (" + from + ")", "/choices/" + choice.label());
                })
                .toList();
    }

    /** Where a choice comes from; what a ruleset chooses says why. */
    private static String origin(Choices choices, Choice choice) {
        String house = choices.is(choice, choice.standard()) ? "house rule" : "stated";
        return Optional.ofNullable(choices.ruleset())
                .flatMap(Rulesets::of)
                .flatMap(set -> set.rule(choice))
                .filter(rule -> choices.is(choice, rule.value()))
                .map(rule -> choices.ruleset() + ": " + rule.why())
                .orElse(house);
    }

    private List<Term> line(Contract contract, ContractLine line, String pointer) {
        List<Term> terms = new ArrayList<>();
        String frequency = line.frequency() == null ? "once" : line.frequency().label() + ", " + line.timing().label();
        terms.add(term(contract, "Billed", frequency, pointer + "/timing"));
        for (int i = 0; i < line.phases().size(); i++) {
            LinePhase phase = line.phases().get(i);
            String days = words.date(phase.from()) + " to " + words.lastDay(phase.to());
            String name = line.phases().size() > 1 ? "Step " + (i + 1) : "Price";
            String quantity = words.number(phase.quantity()) + metric(line) + ", " + phase.charge().describe();
            terms.add(term(contract, name, quantity + list(phase) + "; " + days, pointer + "/phases/" + i));
        }
        return terms;
    }

    private String list(LinePhase phase) {
        return phase.listPrice() == null ? "" : ", list " + words.money(phase.listPrice());
    }

    private static String metric(ContractLine line) {
        @Nullable String metric = line.metric();
        return metric == null ? "" : " " + metric.replace('_', ' ') + "s";
    }

    private static String party(Party party) {
        return party.name() + ", " + party.address() + (party.taxId() == null ? "" : ", tax id " + party.taxId());
    }

    private static Term term(Contract contract, String name, String value, String pointer) {
        return new Term(
                name,
                value,
                contract.sources().entrySet().stream()
                        .filter(source -> (source.getKey() + "/").startsWith(pointer + "/"))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList());
    }
}

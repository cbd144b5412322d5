package io.firstbill.web.contract;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.Party;
import io.firstbill.trail.ProofTrail;
import io.firstbill.web.contract.ContractView.Group;
import io.firstbill.web.contract.ContractView.Term;
import io.firstbill.web.shell.Words;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a contract as terms, each with its place in the order form. */
@Singleton
class Terms {
    private final Words words;

    Terms(Words words) {
        this.words = words;
    }

    /**
     * The terms in groups.
     *
     * @param trail what is billed of each, or null when the contract cannot be priced
     */
    List<Group> of(Contract contract, @Nullable ProofTrail trail) {
        TermRows rows = new TermRows(contract, trail);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Parties and papers", parties(contract, rows)));
        groups.add(new Group("Term and billing", billing(contract, rows)));
        groups.addAll(new LineTerms(words, rows).groups());
        new OverLineTerms(words, rows).group().ifPresent(groups::add);
        return groups;
    }

    private List<Term> parties(Contract contract, TermRows rows) {
        List<Term> terms = new ArrayList<>();
        terms.add(rows.term("Customer", party(contract.customer()), "/customer"));
        terms.add(rows.term("Bill to", party(contract.billTo()), "/billTo"));
        Party receives = contract.shipTo();
        if (receives != null) {
            terms.add(rows.term("Ship to", party(receives), "/shipTo"));
        }
        terms.add(rows.term("We invoice as", contract.sellingEntity(), "/sellingEntity"));
        terms.add(rows.term("Order form", contract.orderForm().number(), "/orderForm"));
        terms.add(rows.term("Effective", words.date(contract.orderForm().effectiveDate()), "/orderForm"));
        String order = contract.purchaseOrder();
        terms.add(rows.term("Purchase order", order == null ? "none given" : order, "/purchaseOrder"));
        InvoiceDelivery delivery = contract.delivery();
        if (delivery != null) {
            terms.add(rows.term("Invoices go", delivered(delivery), "/invoiceDelivery"));
        }
        return terms;
    }

    private static String delivered(InvoiceDelivery delivery) {
        return Stream.of(
                        delivery.method().label(),
                        delivery.to() == null ? null : "to " + delivery.to(),
                        delivery.reference() == null ? null : "with reference " + delivery.reference(),
                        delivery.instructions())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private List<Term> billing(Contract contract, TermRows rows) {
        List<Term> terms = new ArrayList<>();
        String days = words.date(contract.term().start()) + " to " + words.date(contract.term().lastDay());
        terms.add(rows.term("Term", days, "/term"));
        terms.add(rows.term("Currency", contract.currency().getCode(), "/currency"));
        terms.add(rows.term("Payment terms", "Net " + contract.netDays(), "/netDays"));
        String billing =
                contract.billing().frequency().label()
                        + ", by "
                        + contract.billing().alignment().label()
                        + anchored(contract.billing());
        terms.add(rows.term("Billing", billing, "/billing"));
        terms.add(rows.term("Time zone", contract.timeZone().getId(), "/timeZone"));
        var free = contract.freePeriod();
        if (free != null) {
            String until = words.date(free.start()) + " to " + words.date(free.lastDay());
            terms.add(rows.term("Free period", until, "/freePeriod"));
        }
        TimeWords.of(contract, words).forEach(of -> terms.add(rows.term(of.name(), of.value(), of.pointer())));
        for (int i = 0; i < contract.discounts().size(); i++) {
            var discount = contract.discounts().get(i);
            terms.add(
                    rows.term(
                            discount.description(),
                            discount.percent() + " off list, in the prices of " + covered(contract, discount),
                            "/discounts/" + i));
        }
        var stated = contract.crmAmount();
        if (stated != null) {
            terms.add(rows.term("Total in the CRM", words.money(stated), "/crmAmount"));
        }
        return terms;
    }

    private static String covered(Contract contract, ContractDiscount discount) {
        return contract.lines().stream()
                .filter(discount::covers)
                .map(ContractLine::id)
                .collect(Collectors.joining(", "));
    }

    private String anchored(BillingTerms billing) {
        Integer day = billing.day();
        LocalDate anchor = billing.anchor();
        String days = billing.secondDay() == null ? ", day " + day : ", days " + day + " and " + billing.secondDay();
        return (day == null ? "" : days) + (anchor == null ? "" : ", counted from " + words.date(anchor));
    }

    private static String party(Party party) {
        return party.name() + ", " + party.address() + (party.taxId() == null ? "" : ", tax id " + party.taxId());
    }
}

package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRepository;
import io.firstbill.activities.store.deal.ContractVersions;
import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.contract.Contract;
import io.firstbill.contract.Source;
import io.firstbill.deal.Role;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.web.deal.DealView.Fact;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.state.DealState;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the overview of a deal together from what was recorded. */
@Singleton
class DealViews {
    private static final int LATEST = 10;
    private static final Set<Role> MAY_HOLD =
            Set.of(Role.DEAL_DESK, Role.PRICING_ANALYST, Role.BILLING_OPERATIONS, Role.LEADER);
    private static final Set<Role> MAY_CANCEL = Set.of(Role.DEAL_DESK, Role.LEADER);

    private final ContractVersions contracts;
    private final PricingVersions pricings;
    private final AuditRepository audit;
    private final NowBoxes nowBoxes;

    DealViews(ContractVersions contracts, PricingVersions pricings, AuditRepository audit, NowBoxes nowBoxes) {
        this.contracts = contracts;
        this.pricings = pricings;
        this.audit = audit;
        this.nowBoxes = nowBoxes;
    }

    DealView of(DealHead head, Visitor visitor) {
        Dossier deal = head.deal();
        DealState state = deal.state();
        Contract contract = contracts.get(deal.id(), state.contract().version()).contract();
        @Nullable PricingVersionRow pricing =
                state.pricing() == null ? null : pricings.get(deal.id(), state.pricing().version());
        PricingConfig config =
                pricing == null ? PricingConfigs.derive(contract, state.contract().version()) : pricing.pricingConfig();
        List<ExpectedInvoice> invoices = ExpectedInvoices.of(config);
        boolean over = state.status().terminal();
        boolean held = state.position().onHold();
        return new DealView(
                head,
                nowBoxes.of(deal, visitor),
                invoices.stream().filter(invoice -> !invoice.total().isZero()).findFirst().orElse(null),
                Worth.of(contract, invoices),
                pricing != null,
                facts(contract),
                audit.timeline(deal.row().id(), Long.MAX_VALUE, LATEST),
                external(state),
                !over && !held && visitor.isAny(MAY_HOLD),
                held && visitor.isAny(MAY_HOLD),
                !over && visitor.isAny(MAY_CANCEL));
    }

    private static List<Fact> facts(Contract contract) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Payment terms", "Net " + contract.netDays(), source(contract, "/netDays")));
        facts.add(
                new Fact(
                        "Billing",
                        contract.billing().frequency().label() + ", by " + contract.billing().alignment().label(),
                        source(contract, "/billing")));
        contract.lines()
                .forEach(line ->
                        facts.add(
                                new Fact(
                                        line.description(),
                                        line.phases().getFirst().charge().describe()
                                                + (line.phases().size() > 1
                                                        ? ", " + line.phases().size() + " steps"
                                                        : ""),
                                        source(contract, "/lines/" + contract.lines().indexOf(line)))));
        facts.add(
                new Fact(
                        "Bill to",
                        contract.billTo().name() + ", " + contract.billTo().address(),
                        source(contract, "/billTo")));
        String order = contract.purchaseOrder();
        facts.add(new Fact("Purchase order", order == null ? "none given" : order, source(contract, "/purchaseOrder")));
        return facts;
    }

    private static String source(Contract contract, String pointer) {
        Source source = contract.source(pointer);
        return source == null ? "" : "Order form, p. " + source.page();
    }

    private static List<Fact> external(DealState state) {
        return state.setup().done().stream()
                .map(done -> new Fact(done.step().replace('_', ' '), done.externalRef(), ""))
                .toList();
    }
}

package io.firstbill.pricing;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Source;
import io.firstbill.contract.TimeTerms;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.IntStream;

/** From contract to charges. */
public final class PricingConfigs {
    private PricingConfigs() {}

    /**
     * The configuration a contract asks for: one charge for each line, at net prices.
     *
     * @param contractVersion the version of the contract, from 1
     */
    public static PricingConfig derive(Contract contract, int contractVersion) {
        return new PricingConfig(
                contractVersion,
                contract.currency(),
                contract.term(),
                contract.billing(),
                contract.timeZone(),
                contract.netDays(),
                IntStream.range(0, contract.lines().size()).mapToObj(i -> charge(contract, i)).toList(),
                contract.freePeriod(),
                contract.choices(),
                contract.invoiceTerms() == null
                        ? null
                        : contract.invoiceTerms().at(contract::source, contract.taxedIn()),
                time(contract));
    }

    private static @Nullable TimeTerms time(Contract contract) {
        TimeTerms terms = contract.time().at(contract::clause);
        return terms.none() ? null : terms;
    }

    private static Charge charge(Contract contract, int at) {
        ContractLine line = contract.lines().get(at);
        return new Charge(
                line.id(),
                line.product(),
                line.description(),
                line.kind(),
                line.timing(),
                line.frequency(),
                line.metric(),
                IntStream.range(0, line.phases().size())
                        .mapToObj(n -> phase(line.phases().get(n), clause(contract, at, n)))
                        .toList(),
                line.counting(),
                contract.source("/lines/" + at),
                line.billing());
    }

    /** What was changed last has the words. */
    private static @Nullable Source clause(Contract contract, int line, int phase) {
        return contract.statedAt(line, phase).reversed().stream()
                .map(contract::clause)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static ChargePhase phase(LinePhase phase, @Nullable Source clause) {
        return new ChargePhase(
                phase.from(),
                phase.to(),
                phase.quantity(),
                phase.charge(),
                phase.listPrice(),
                discount(phase),
                phase.agreedOn(),
                clause);
    }

    private static Percent discount(LinePhase phase) {
        BigMoney list = phase.listPrice();
        BigMoney net = phase.netPrice();
        if (list != null && net != null) {
            return Percent.below(list, net);
        }
        Percent stated = phase.discount();
        return stated == null ? Percent.ZERO : stated;
    }
}

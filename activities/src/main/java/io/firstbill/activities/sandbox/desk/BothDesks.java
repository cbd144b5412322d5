package io.firstbill.activities.sandbox.desk;

import io.firstbill.activities.sandbox.Call;
import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Refusal;
import io.firstbill.activities.sandbox.billing.Account;
import io.firstbill.activities.sandbox.billing.SandboxControl;
import io.firstbill.activities.sandbox.erp.SandboxErp;
import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The desk of both sandbox systems. */
@Singleton
@Requires(bean = SandboxControl.class)
final class BothDesks implements SandboxDesk {
    private static final Pattern DEAL = Pattern.compile("fb-(D-[0-9]+)-.*");

    private final SandboxControl control;
    private final SandboxErp erp;

    BothDesks(SandboxControl control, SandboxErp erp) {
        this.control = control;
        this.erp = erp;
    }

    @Override
    public List<AccountFacts> accounts() {
        return control.accounts().stream().map(BothDesks::facts).toList();
    }

    @Override
    public void moveClock(String account, LocalDate to) {
        try {
            control.moveClock(account, to);
        } catch (Refusal refusal) {
            throw new FirstbillException(
                    refusal.status() == 404 ? FailureCode.NOT_FOUND : FailureCode.EXTERNAL_UNAVAILABLE,
                    "The sandbox refuses to move the clock of " + account + ": " + refusal.getMessage() + ".",
                    refusal);
        }
    }

    @Override
    public List<FaultKind> kinds() {
        return Arrays.stream(Fault.Kind.values()).map(kind -> new FaultKind(kind.name(), kind.label())).toList();
    }

    @Override
    public List<PlantedFault> faults() {
        return Stream.concat(
                        control.faults().stream().map(fault -> planted(Side.BILLING, fault)),
                        erp.faults().stream().map(fault -> planted(Side.ERP, fault)))
                .toList();
    }

    @Override
    public long plant(PlantedFault fault) {
        Fault ordered =
                new Fault(
                        0,
                        kind(fault.kind()),
                        fault.operation(),
                        fault.scope(),
                        fault.line(),
                        fault.amount(),
                        fault.remaining(),
                        0,
                        fault.plantedBy(),
                        null);
        return fault.side() == Side.ERP ? erp.plant(ordered) : control.plant(ordered);
    }

    @Override
    public boolean clear(Side side, long fault) {
        return side == Side.ERP ? erp.clear(fault) : control.clear(fault);
    }

    @Override
    public List<CallFacts> calls(int count) {
        return Stream.concat(
                        control.calls(count).stream().map(call -> facts(Side.BILLING, call)),
                        erp.calls(count).stream().map(call -> facts(Side.ERP, call)))
                .sorted(Comparator.comparing(CallFacts::at).reversed())
                .limit(count)
                .toList();
    }

    private static Fault.Kind kind(String name) {
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.INVALID_REQUEST,
                                "There is no fault \"" + name + "\". Choose one of " + names() + "."));
    }

    private static String names() {
        return String.join(", ", Arrays.stream(Fault.Kind.values()).map(Fault.Kind::name).toList());
    }

    private static AccountFacts facts(Account account) {
        return new AccountFacts(
                account.id(),
                deal(account.key()),
                account.model().name(),
                account.model().currency(),
                account.onHold(),
                account.ended(),
                account.test(),
                account.clock());
    }

    private static @Nullable String deal(String key) {
        Matcher found = DEAL.matcher(key);
        return found.matches() ? found.group(1) : null;
    }

    private static PlantedFault planted(Side side, Fault fault) {
        return new PlantedFault(
                side,
                fault.id(),
                fault.kind().name(),
                fault.kind().label(),
                fault.operation(),
                fault.scope(),
                fault.line(),
                fault.amount(),
                fault.remaining(),
                fault.hits(),
                fault.plantedBy(),
                fault.plantedAt());
    }

    private static CallFacts facts(Side side, Call call) {
        return new CallFacts(
                side,
                call.id(),
                call.at(),
                call.operation(),
                call.key(),
                call.outcome().name(),
                call.objectId(),
                call.answered(),
                call.note());
    }
}

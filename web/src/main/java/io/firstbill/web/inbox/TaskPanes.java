package io.firstbill.web.inbox;

import io.firstbill.activities.store.user.UserRow;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.activities.store.view.TaskView;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Role;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.approval.AskView;
import io.firstbill.web.approval.Asks;
import io.firstbill.web.deal.Done;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.Dossiers;
import io.firstbill.web.deal.Zones;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** Puts a task together with what is needed to do it. */
@Singleton
class TaskPanes {
    private final Dossiers dossiers;
    private final Asks asks;
    private final UserService users;
    private final Clocks clocks;
    private final Zones zones;

    TaskPanes(Dossiers dossiers, Asks asks, UserService users, Clocks clocks, Zones zones) {
        this.dossiers = dossiers;
        this.asks = asks;
        this.users = users;
        this.clocks = clocks;
        this.zones = zones;
    }

    TaskPane of(HttpRequest<?> request, Visitor visitor, TaskView task) {
        Dossier deal = dossiers.read(request, task.dealId());
        @Nullable AskView ask = task.kind() == TaskKind.DECIDE_APPROVAL ? asks.of(deal, task.subject(), visitor) : null;
        boolean holds = task.open() && deal.recorded() && visitor.is(task.role());
        boolean mine = visitor.id().equals(task.assignee());
        return new TaskPane(
                task,
                sla(task),
                value(task),
                why(task),
                ask,
                deal.path() + page(task.kind()) + "#act",
                holds && (task.assignee() == null || mine),
                holds || (task.open() && visitor.isAny(Set.of(Role.LEADER, Role.DEAL_DESK))),
                mine,
                people(task),
                request.getParameters().getFirst("done").flatMap(Done::words).orElse(null));
    }

    Sla sla(TaskView task) {
        if (!task.open()) {
            return new Sla("Ended: " + task.result(), "status", "tick");
        }
        return task.dealStatus() == DealStatus.ON_HOLD
                ? Clocks.paused("on hold")
                : clocks.running(zones.of(task.dealId()), task.warnAt(), task.dueAt());
    }

    static Money value(TaskView task) {
        return BigMoney.of(CurrencyUnit.of(task.currency()), task.tcv()).toMoney(RoundingMode.HALF_UP);
    }

    private static String why(TaskView task) {
        String whose =
                task.assignee() == null
                        ? "open to everyone with the role "
                        : "assigned to " + task.assignee() + ", role ";
        return "This step of the path is done by a person. It is " + whose + task.role().label() + ".";
    }

    private List<String> people(TaskView task) {
        return users.list().stream()
                .filter(UserRow::active)
                .filter(user -> user.is(task.role()))
                .map(UserRow::id)
                .toList();
    }

    /** The page of a deal where a task of this kind is done. */
    static String page(TaskKind kind) {
        return switch (kind) {
            case CONFIRM_TERMS, CORRECT_TERMS -> "/contract";
            case CONFIGURE_PRICING -> "/pricing";
            case DECIDE_APPROVAL -> "/approvals";
            case APPROVE_SETUP_PLAN -> "/billing-setup";
            case SIGN_OFF_UAT -> "/uat";
            case VERIFY_INVOICE, GRANT_WAIVER -> "/invoice";
            case RESOLVE_BLOCK -> "";
        };
    }
}

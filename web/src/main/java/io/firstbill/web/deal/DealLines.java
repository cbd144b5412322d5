package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.deal.DealStatus;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.web.deal.DealsView.Line;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.web.shell.Csv;

import jakarta.inject.Singleton;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

import java.math.RoundingMode;

/** Writes a deal as a line of a list, on the page and in the file alike. */
@Singleton
class DealLines {
    private final Clocks clocks;
    private final Zones zones;

    DealLines(Clocks clocks, Zones zones) {
        this.clocks = clocks;
        this.zones = zones;
    }

    /** An empty file with the heads of its columns. */
    static Csv csv() {
        return new Csv(
                "Id",
                "Customer",
                "Stage",
                "Status",
                "Waits for",
                "Due (UTC)",
                "SLA",
                "Value",
                "Currency",
                "Term start",
                "Term last day",
                "Owner",
                "Order form",
                "Purchase order",
                "Returns");
    }

    /** Adds a deal to the file. */
    void add(Csv csv, DealRow row) {
        csv.row(
                row.id(),
                row.customer(),
                row.stage().label(),
                row.status().label(),
                waits(row),
                row.dueAt(),
                sla(row).words(),
                row.tcv().toPlainString(),
                row.currency(),
                row.termStart(),
                row.termEnd().minusDays(1),
                row.owner(),
                row.orderForm(),
                row.purchaseOrder(),
                row.returns());
    }

    /** A deal on the page. */
    Line of(DealRow row) {
        return new Line(
                row, sla(row), BigMoney.of(CurrencyUnit.of(row.currency()), row.tcv()).toMoney(RoundingMode.HALF_UP));
    }

    private Sla sla(DealRow row) {
        if (row.status().terminal()) {
            return new Sla(row.status().label(), "status", row.status() == DealStatus.LIVE ? "tick" : null);
        }
        if (row.status() == DealStatus.ON_HOLD) {
            return Clocks.paused("on hold");
        }
        if (row.stageStatus() == StageStatus.BLOCKED) {
            return new Sla("Blocked", "status status--blocked", "blocked");
        }
        return row.dueAt() == null
                ? new Sla("No clock", "status", null)
                : clocks.running(zones.of(row.id()), row.warnAt(), row.dueAt());
    }

    /** Whom or what the deal waits for, in words. */
    private static String waits(DealRow row) {
        return row.waitFor().isEmpty() ? row.waitCause().label() : row.waitFor();
    }
}

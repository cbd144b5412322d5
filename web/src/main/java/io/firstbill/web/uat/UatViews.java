package io.firstbill.web.uat;

import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.stage.UatRunRow;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.uat.UatRun;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.shell.Visitor;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.List;

/** Puts the page of a UAT run together. */
@Singleton
class UatViews {
    private final StageRecords records;
    private final Sheets sheets;

    UatViews(StageRecords records, Sheets sheets) {
        this.records = records;
        this.sheets = sheets;
    }

    UatView of(HttpRequest<?> request, Visitor visitor, DealHead head, UatRunRow row) {
        Dossier deal = head.deal();
        UatRun run = row.document().as(UatRun.class);
        var uat = deal.state().uat();
        boolean inForce = uat != null && uat.run() == row.run();
        List<Integer> runs = records.runs(deal.id()).stream().map(UatRunRow::run).toList();
        return new UatView(
                head,
                row,
                runs,
                inForce,
                inForce && uat != null ? uat.signedOffBy() : null,
                request.getParameters().contains("only"),
                sheets.of(run),
                run.results(),
                inForce ? deal.mine(TaskKind.SIGN_OFF_UAT, visitor) : null,
                SendBackOffer.of(deal, visitor, Stage.UAT));
    }
}

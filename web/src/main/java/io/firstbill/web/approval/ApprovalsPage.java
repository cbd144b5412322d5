package io.firstbill.web.approval;

import io.firstbill.activities.store.stage.ApprovalRoundRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.approval.RuleResult;
import io.firstbill.deal.Stage;
import io.firstbill.web.deal.Acts;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.DealHeads;
import io.firstbill.web.deal.Done;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Pages;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.state.DealState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Requests in order, the rules that asked, and the decision. */
@Controller("/deals/{id}/approvals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ApprovalsPage {
    private final Pages pages;
    private final DealHeads heads;
    private final Asks asks;
    private final StageRecords records;
    private final Acts acts;

    ApprovalsPage(Pages pages, DealHeads heads, Asks asks, StageRecords records, Acts acts) {
        this.pages = pages;
        this.heads = heads;
        this.asks = asks;
        this.records = records;
        this.acts = acts;
    }

    /** The page; {@code results} are all rules of the latest round, fired or not. */
    record ApprovalsView(
            DealHead head,
            List<AskView> asks,
            List<RuleResult> results,
            boolean asked,
            boolean holds,
            boolean mayWithdraw) {}

    @Get
    HttpResponse<String> approvals(HttpRequest<?> request, Visitor visitor, String id) {
        DealHead head = heads.of(request, id, "Approvals");
        DealState state = head.deal().state();
        var round = state.approval();
        var pricing = state.pricing();
        List<RuleResult> results =
                records.rounds(head.deal().id()).stream()
                        .findFirst()
                        .map(ApprovalRoundRow::results)
                        .map(stored -> stored.asListOf(RuleResult.class))
                        .orElse(List.of());
        boolean holds = round != null && pricing != null && round.contentHash().equals(pricing.hash());
        boolean asker =
                visitor.id().equals(state.basis().requestedBy())
                        || (pricing != null && visitor.id().equals(pricing.author()));
        return pages.show(
                request,
                "approval/approvals",
                new ApprovalsView(
                        head,
                        asks.all(head.deal(), visitor),
                        results,
                        round != null,
                        holds,
                        asker && state.stage() == Stage.APPROVAL && head.deal().recorded()));
    }

    @Post("/{ask}/decision")
    HttpResponse<String> decide(
            HttpRequest<?> request, Visitor visitor, String id, String ask, @Body Map<String, Object> body) {
        Form form = new Form(body);
        boolean approved = form.text("decision").equals("approve");
        String page = form.text("from").equals("task") ? "/tasks/" + form.text("task") : "/deals/" + id + "/approvals";
        return acts.sendTo(
                new Acts.Sender(request, visitor, form),
                id,
                page,
                approved ? Done.APPROVED : Done.REJECTED,
                by ->
                        new Act.DecideApproval(
                                by,
                                form.text("task"),
                                form.text("hash"),
                                approved,
                                approved || !form.has("reason") ? null : form.text("reason"),
                                form.has("note") ? form.text("note") : null,
                                approved ? null : stage(form.text("returnTo"))));
    }

    @Post("/withdrawal")
    HttpResponse<String> withdraw(HttpRequest<?> request, Visitor visitor, String id, @Body Map<String, Object> body) {
        Form form = new Form(body);
        return acts.send(
                new Acts.Sender(request, visitor, form),
                id,
                "/approvals",
                Done.WITHDRAWN,
                by -> new Act.WithdrawApproval(by, form.text("reason")));
    }

    private static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(Stage.PRICING);
    }
}

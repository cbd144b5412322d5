package io.firstbill.workflow.state;

import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.WaitCause;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All the workflow knows of a deal: run input, continue-as-new input, snapshot in the database and input of a rebuild.
 * Holds ids and hashes, no contract text, price or name of a customer; at most 32 KB as JSON.
 *
 * @param contract the contract version in force
 * @param pricing the pricing configuration in force, null before the first
 * @param approval the latest approval round, null before the first
 * @param uat the latest UAT run, null before the first
 * @param invoice the first invoice, null until it was drafted
 * @param returnAsked a return that was ordered and not yet walked, or null
 * @param tasks open tasks, and those closed since the last recording
 * @param tasksOpened how many tasks were ever opened; the next id follows it
 * @param undos registered undos in the order of their deeds
 * @param returns every return so far
 * @param recentActs ids of the latest acts taken, to recognise a repeat across runs
 */
public record DealState(
        DealId deal,
        Basis basis,
        Position position,
        List<StageProgress> stages,
        ContentRef contract,
        @Nullable ContentRef pricing,
        @Nullable ApprovalProgress approval,
        SetupProgress setup,
        @Nullable UatProgress uat,
        @Nullable InvoiceProgress invoice,
        @Nullable Return returnAsked,
        List<Task> tasks,
        int tasksOpened,
        List<Undo> undos,
        List<Return> returns,
        List<String> recentActs) {
    private static final int ACTS_REMEMBERED = 50;

    public DealState {
        stages = List.copyOf(stages);
        tasks = List.copyOf(tasks);
        undos = List.copyOf(undos);
        returns = List.copyOf(returns);
        recentActs = List.copyOf(recentActs);
    }

    /** A deal that was just taken in, with version 1 of its contract. */
    public static DealState received(DealId deal, Basis basis, ContentRef contract) {
        return new DealState(
                deal,
                basis,
                new Position(0, 1, DealStatus.RECEIVED, Stage.CONTRACT, null, null, WaitCause.WORKING),
                Arrays.stream(Stage.values()).map(StageProgress::notStarted).toList(),
                contract,
                null,
                null,
                SetupProgress.NONE,
                null,
                null,
                null,
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** The stage the deal is in. */
    public Stage stage() {
        return position.stage();
    }

    /** How the deal stands as a whole. */
    public DealStatus status() {
        return position.status();
    }

    /** How far a stage is. */
    public StageProgress progress(Stage stage) {
        return stages.stream().filter(s -> s.stage() == stage).findFirst().orElseThrow();
    }

    /** Tasks without outcome. */
    public List<Task> openTasks() {
        return tasks.stream().filter(Task::open).toList();
    }

    /** The open task with this id, or null. */
    public @Nullable Task openTask(String id) {
        return tasks.stream().filter(t -> t.open() && t.id().equals(id)).findFirst().orElse(null);
    }

    /** True when an act with this id was taken lately. */
    public boolean took(String actId) {
        return recentActs.contains(actId);
    }

    /** The state with another position. */
    public DealState at(UnaryOperator<Position> change) {
        return copy(change.apply(position), stages, contract, pricing, approval, setup, uat, invoice, returnAsked);
    }

    /** The state with one stage changed. */
    public DealState stage(Stage stage, UnaryOperator<StageProgress> change) {
        return withStages(stages.stream().map(s -> s.stage() == stage ? change.apply(s) : s).toList());
    }

    /** The state with another status of the current stage. */
    public DealState stageStatus(StageStatus status) {
        return stage(stage(), s -> s.withStatus(status));
    }

    /** The state with other stage progress. */
    public DealState withStages(List<StageProgress> next) {
        return copy(position, next, contract, pricing, approval, setup, uat, invoice, returnAsked);
    }

    /** The state with a new contract version in force. */
    public DealState withContract(ContentRef next) {
        return copy(position, stages, next, pricing, approval, setup, uat, invoice, returnAsked);
    }

    /** The state with a pricing configuration in force. */
    public DealState withPricing(@Nullable ContentRef next) {
        return copy(position, stages, contract, next, approval, setup, uat, invoice, returnAsked);
    }

    /** The state with an approval round. */
    public DealState withApproval(@Nullable ApprovalProgress next) {
        return copy(position, stages, contract, pricing, next, setup, uat, invoice, returnAsked);
    }

    /** The state with changed setup. */
    public DealState withSetup(UnaryOperator<SetupProgress> change) {
        return copy(position, stages, contract, pricing, approval, change.apply(setup), uat, invoice, returnAsked);
    }

    /** The state with a UAT run. */
    public DealState withUat(@Nullable UatProgress next) {
        return copy(position, stages, contract, pricing, approval, setup, next, invoice, returnAsked);
    }

    /** The state with a first invoice. */
    public DealState withInvoice(@Nullable InvoiceProgress next) {
        return copy(position, stages, contract, pricing, approval, setup, uat, next, returnAsked);
    }

    /** The state with a return ordered, or none. */
    public DealState withReturnAsked(@Nullable Return next) {
        return copy(position, stages, contract, pricing, approval, setup, uat, invoice, next);
    }

    /** The state with other tasks. */
    public DealState withTasks(List<Task> next, int opened) {
        return lists(next, opened, undos, returns, recentActs);
    }

    /** The state with other undos. */
    public DealState withUndos(List<Undo> next) {
        return lists(tasks, tasksOpened, next, returns, recentActs);
    }

    /** The state with one return more. */
    public DealState plus(Return walked) {
        return lists(
                tasks, tasksOpened, undos, Stream.concat(returns.stream(), Stream.of(walked)).toList(), recentActs);
    }

    /** The state that remembers one act more. */
    public DealState remember(String actId) {
        var all = Stream.concat(recentActs.stream(), Stream.of(actId)).toList();
        return lists(
                tasks, tasksOpened, undos, returns, all.subList(Math.max(0, all.size() - ACTS_REMEMBERED), all.size()));
    }

    private DealState copy(
            Position nextPosition,
            List<StageProgress> nextStages,
            ContentRef nextContract,
            @Nullable ContentRef nextPricing,
            @Nullable ApprovalProgress nextApproval,
            SetupProgress nextSetup,
            @Nullable UatProgress nextUat,
            @Nullable InvoiceProgress nextInvoice,
            @Nullable Return nextReturn) {
        return new DealState(
                deal,
                basis,
                nextPosition,
                nextStages,
                nextContract,
                nextPricing,
                nextApproval,
                nextSetup,
                nextUat,
                nextInvoice,
                nextReturn,
                tasks,
                tasksOpened,
                undos,
                returns,
                recentActs);
    }

    private DealState lists(
            List<Task> nextTasks, int opened, List<Undo> nextUndos, List<Return> nextReturns, List<String> nextActs) {
        return new DealState(
                deal,
                basis,
                position,
                stages,
                contract,
                pricing,
                approval,
                setup,
                uat,
                invoice,
                returnAsked,
                nextTasks,
                opened,
                nextUndos,
                nextReturns,
                nextActs);
    }
}

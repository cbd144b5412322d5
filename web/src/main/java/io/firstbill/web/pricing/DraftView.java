package io.firstbill.web.pricing;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.approval.Ask;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.shell.Problems;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editor.
 *
 * @param base the version in force
 * @param task the task it does
 * @param draft what is typed
 * @param moved whether another version came in force since the draft was begun
 * @param conflict where that version and the draft differ; null when it did not move, or when what the draft began with
 *     is not known any more
 * @param savedAt when the draft was saved, or null
 * @param kept fields of lines that are taken out, so that bringing them back loses nothing
 * @param uncovered contract lines without a charge
 * @param general findings that belong to no line
 * @param says what is said at fields, by their name
 * @param whatIf what assumed use costs
 * @param asks who will be asked to approve
 * @param focus beginning of the name of the field to go on with; empty for none
 */
public record DraftView(
        DealHead head,
        PricingVersionRow base,
        TaskRow task,
        Draft draft,
        boolean moved,
        @Nullable Conflict conflict,
        @Nullable Instant savedAt,
        PricingConfig config,
        Map<String, String> kept,
        List<Uncovered> uncovered,
        List<EditLine> lines,
        List<Finding> general,
        Map<String, Say> says,
        Pane pane,
        WhatIfView whatIf,
        int blockers,
        List<Ask> asks,
        Problems problems,
        String focus) {

    /** True when it can be submitted. */
    public boolean ready() {
        return problems.none() && blockers == 0 && !moved && pane.why() == null;
    }

    /** The same when it was to be submitted and cannot be: everything that is in the way, with where it stands. */
    DraftView refused() {
        Problems all = new Problems();
        if (moved) {
            all.add("moved", "Another version came in force since you began. Choose what holds, then submit.");
        }
        if (gaps() > 0) {
            all.add("uncovered", "Not every term of the contract is covered. Add what is missing, then submit.");
        }
        problems.all().forEach(problem -> all.add(problem.field(), problem.message()));
        says.forEach((field, say) -> all.add(field, say.message()));
        lines.forEach(line ->
                line.findings()
                        .forEach(found ->
                                all.add("line-" + line.charge().lineId(), found.message() + " " + found.remedy())));
        if (all.none() && pane.why() != null) {
            all.add("side", pane.why());
        }
        return new DraftView(
                head, base, task, draft, moved, conflict, savedAt, config, kept, uncovered, lines, general, says, pane,
                whatIf, blockers, asks, all, focus);
    }

    /** True when something was typed that is not saved. */
    public boolean typed() {
        return savedAt == null && draft.fields().keySet().stream().anyMatch(name -> !name.startsWith(Draft.ASSUMED));
    }

    /** Address of the deal. */
    public String path() {
        return head.deal().path();
    }

    /** What was changed and why, as typed. */
    public String reason() {
        return draft.text(Draft.REASON, head.note());
    }

    /** How many terms of the contract nothing charges. */
    public int gaps() {
        return uncovered.size() + (general.isEmpty() ? 0 : 1);
    }

    /** True for the field, list or line to go on with. */
    public boolean focused(String name) {
        return !focus.isEmpty() && name.startsWith(focus) && name.equals(first(focus));
    }

    private String first(String beginning) {
        return beginning.endsWith(".")
                ? places().filter(name -> name.startsWith(beginning)).findFirst().orElse("")
                : beginning;
    }

    /** Where the first thing is that holds it up. */
    public String firstWrong() {
        return says.keySet().stream()
                .filter(name -> !name.startsWith(Draft.ASSUMED))
                .findFirst()
                .orElseGet(this::firstLine);
    }

    private String firstLine() {
        return lines.stream()
                .filter(line -> !line.findings().isEmpty())
                .findFirst()
                .map(line -> "line-" + line.charge().lineId())
                .orElse("lines");
    }

    /** What is wrong at a field, or null. */
    public @Nullable Say say(String field) {
        return says.get(field);
    }

    /** How many fields and lines hold it up. */
    public int wrong() {
        return (int) says.keySet().stream().filter(name -> !name.startsWith(Draft.ASSUMED)).count()
                + (int) lines.stream().flatMap(line -> line.findings().stream()).count();
    }

    /** Ids of its lines in their order. */
    public String order() {
        return String.join(",", config.charges().stream().map(charge -> charge.lineId()).toList());
    }

    /** Every place at which something can be said. */
    public Stream<String> places() {
        return Stream.concat(
                whatIf.lines().stream().flatMap(line -> line.fields().stream()).map(Sheet.Field::name), inLines());
    }

    private Stream<String> inLines() {
        return lines.stream()
                .flatMap(line ->
                        Stream.concat(
                                Stream.concat(line.billing().stream().map(Sheet.Field::name), Stream.of(line.steps())),
                                line.phases().stream().flatMap(DraftView::places)));
    }

    private static Stream<String> places(EditLine.EditPhase phase) {
        return Stream.concat(phase.fields().stream().map(Sheet.Field::name), places(phase.sheet()));
    }

    private static Stream<String> places(Sheet sheet) {
        Stream<String> fields = sheet.fields().stream().map(Sheet.Field::name);
        return sheet.table() == null
                ? fields
                : Stream.of(
                                fields,
                                Stream.of(sheet.table().name()),
                                sheet.table().lines().stream()
                                        .flatMap(row ->
                                                Stream.concat(
                                                        row.cells().stream().map(Sheet.Field::name),
                                                        Optional.ofNullable(row.charge()).stream()
                                                                .flatMap(charge ->
                                                                        Stream.concat(
                                                                                Stream.of(charge.name() + ".model"),
                                                                                places(charge))))))
                        .flatMap(names -> names);
    }
}

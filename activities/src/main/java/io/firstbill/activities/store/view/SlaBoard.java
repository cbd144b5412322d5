package io.firstbill.activities.store.view;

import io.firstbill.deal.Stage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where leaders land: open deals by stage and age, due soon, late. Each number carries the filter of its rows. */
@Singleton
public class SlaBoard {
    private final BoardRepository rows;
    private final Clock clock;

    SlaBoard(BoardRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A number and the deals behind it. */
    public record Count(long number, DealFilter rows) {}

    /** One stage: all its open deals, by age, due soon, late. */
    public record StageLine(Stage stage, Count deals, Map<AgeBucket, Count> ages, Count soon, Count late) {}

    /**
     * The board.
     *
     * @param stages in the order of the path; a stage without open deals has zeros
     */
    public record Board(List<StageLine> stages, Count deals, Count soon, Count late, Instant asOf) {}

    /** The board of this moment. */
    @Transactional
    public Board now() {
        Instant now = clock.instant();
        var byStage = new EnumMap<Stage, BoardRow>(Stage.class);
        counted(now).forEach(row -> byStage.put(row.stage(), row));
        var lines =
                Arrays.stream(Stage.values())
                        .filter(stage -> stage != Stage.LIVE)
                        .map(stage -> line(byStage.getOrDefault(stage, new BoardRow(stage, 0, 0, 0, "0,0,0,0,0,0"))))
                        .toList();
        return new Board(
                lines,
                new Count(sum(lines, StageLine::deals), open(null, DueFilter.ANY, null)),
                new Count(sum(lines, StageLine::soon), open(null, DueFilter.SOON, null)),
                new Count(sum(lines, StageLine::late), open(null, DueFilter.LATE, null)),
                now);
    }

    private List<BoardRow> counted(Instant now) {
        return rows.count(now, ago(now, 1), ago(now, 3), ago(now, 7), ago(now, 14), ago(now, 30));
    }

    private static Instant ago(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static StageLine line(BoardRow row) {
        var counts = row.ages().split(",", -1);
        var ages = new EnumMap<AgeBucket, Count>(AgeBucket.class);
        int n = 0;
        for (AgeBucket bucket : AgeBucket.values()) {
            ages.put(bucket, new Count(Long.parseLong(counts[n++]), open(row.stage(), DueFilter.ANY, bucket)));
        }
        return new StageLine(
                row.stage(),
                new Count(row.deals(), open(row.stage(), DueFilter.ANY, null)),
                Collections.unmodifiableMap(ages),
                new Count(row.soon(), open(row.stage(), DueFilter.SOON, null)),
                new Count(row.late(), open(row.stage(), DueFilter.LATE, null)));
    }

    private interface Column {
        Count of(StageLine line);
    }

    private static long sum(List<StageLine> lines, Column column) {
        return lines.stream().mapToLong(line -> column.of(line).number()).sum();
    }

    private static DealFilter open(@Nullable Stage stage, DueFilter due, @Nullable AgeBucket age) {
        return new DealFilter("", stage, null, true, null, due, age);
    }
}

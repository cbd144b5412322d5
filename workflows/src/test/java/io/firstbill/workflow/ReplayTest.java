package io.firstbill.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.house.planted.ClockReadingWorkflow;
import io.firstbill.workflow.activity.TaskQueues;
import io.firstbill.workflow.message.Json;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Deals under way must go on under new code: every path recorded on a real server still replays. */
class ReplayTest {

    static Stream<String> paths() {
        return Paths.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void replays(String path) throws Exception {
        var files = Histories.of(path);
        assertFalse(files.isEmpty(), () -> "No history of path " + path + "; RecordHistories says how to record it");
        for (var file : files) {
            replay(file, DealWorkflowImpl.class);
        }
    }

    @Test
    void recordsTheFreshHistoryOfALongLife() {
        assertTrue(Histories.of("continued-as-new").size() > 1);
    }

    @Test
    void refusesCodeThatTakesAnotherWay() {
        var history = Histories.of("happy").getFirst();
        var refused = assertThrows(Exception.class, () -> replay(history, ClockReadingWorkflow.class));
        assertTrue(String.valueOf(refused.getMessage()).contains("eplay"), refused::toString);
    }

    private static void replay(Path file, Class<?> workflow) throws Exception {
        var history = WorkflowExecutionHistory.fromJson(Histories.read(file), "deal-D-1001");
        var options =
                TestEnvironmentOptions.newBuilder()
                        .setWorkflowClientOptions(
                                WorkflowClientOptions.newBuilder().setDataConverter(Json.dataConverter()).build())
                        .build();
        try (var engine = TestWorkflowEnvironment.newInstance(options)) {
            var worker = engine.newWorker(TaskQueues.DEALS);
            worker.registerWorkflowImplementationTypes(workflow);
            WorkflowReplayer.replayWorkflowExecution(history, worker);
        }
    }
}

package io.firstbill.web.api;

import io.firstbill.activities.store.deal.Idempotency;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.web.client.DealClient;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.Json;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Sends acts of programs: once for each key of the caller, with the answer kept for a repeat. */
@Singleton
class ActSender {
    private final DealClient client;
    private final Idempotency idempotency;
    private final TaskRepository tasks;

    ActSender(DealClient client, Idempotency idempotency, TaskRepository tasks) {
        this.client = client;
        this.idempotency = idempotency;
        this.tasks = tasks;
    }

    /**
     * One request.
     *
     * @param deal as the address names it
     * @param key the caller's, also the id of the Update
     * @param body everything that makes two requests the same
     */
    record Call(HttpRequest<?> http, String deal, String key, Object body) {
        DealId id() {
            return Ids.deal(deal);
        }

        Visitor visitor() {
            return Visitor.of(http).orElseThrow();
        }
    }

    /** Sends the act that the call asks for. */
    ActTaken send(Call call, BiFunction<By, DealId, Act> act) {
        By by = DealClient.by(call.http(), call.visitor());
        return idempotency.onceElsewhere(
                call.visitor().id(),
                call.key(),
                request(call),
                ActTaken.class,
                () -> ActTaken.of(call.deal(), client.act(call.id(), act.apply(by, call.id()), call.key()).revision()));
    }

    /** Does what the call asks for once; a repeat gets the first answer. */
    <T> T once(Call call, Class<T> type, Supplier<T> work) {
        return idempotency.once(call.visitor().id(), call.key(), request(call), type, work);
    }

    private static String request(Call call) {
        return call.http().getMethod() + " " + call.http().getPath() + "\n" + Json.write(call.body());
    }

    /**
     * The task an act is on: the open one of this kind and subject, else the latest closed one, so that the deal can
     * say how that ended.
     *
     * @throws FirstbillException STALE when there never was one
     */
    TaskRow task(DealId deal, TaskKind kind, String subject) {
        return tasks.of(deal.value()).stream()
                .filter(task -> task.kind() == kind && (subject.isEmpty() || task.subject().equals(subject)))
                .max(Comparator.comparing(TaskRow::open).thenComparing(TaskRow::openedAt))
                .orElseThrow(() ->
                        new FirstbillException(
                                FailureCode.STALE,
                                deal
                                        + " has no task \""
                                        + kind.label()
                                        + "\""
                                        + (subject.isEmpty() ? "" : " about " + subject)
                                        + ". Read the deal for what it waits for."));
    }
}

package io.firstbill.web.client;

import io.firstbill.deal.DealId;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.Receipt;
import io.micronaut.context.annotation.Primary;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers each deal's acts as the test says, and remembers them. */
@Singleton
@Primary
public final class ScriptedEngine implements Engine {
    private final Map<DealId, Function<Act, Receipt>> answers = new ConcurrentHashMap<>();
    private final Map<DealId, List<Act>> sent = new ConcurrentHashMap<>();

    /** From now on the deal answers so; it may throw. */
    public void answer(DealId deal, Function<Act, Receipt> answer) {
        answers.put(deal, answer);
    }

    /** What the deal was sent, in order. */
    public List<Act> sent(DealId deal) {
        return sent.getOrDefault(deal, List.of());
    }

    @Override
    public Receipt send(DealId deal, Act act, String actId) {
        sent.computeIfAbsent(deal, key -> new CopyOnWriteArrayList<>()).add(act);
        return answers.getOrDefault(deal, any -> new Receipt(0)).apply(act);
    }
}

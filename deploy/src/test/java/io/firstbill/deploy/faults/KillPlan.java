package io.firstbill.deploy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who dies when, the same for the same seed. Moments are counted in acts that people send, so that a slow machine kills
 * at the same place of the story; the last kills come while the last acts are still to be done.
 */
record KillPlan(long seed, List<Kill> kills) {
    private static final int LATEST_MILLIS = 300;

    /**
     * One kill.
     *
     * @param afterActs how many acts have been sent by then
     * @param later how long after that act was sent: before it arrived, while it is at work, or after its answer
     * @param choice picks one of several that can be the victim
     */
    record Kill(int afterActs, Duration later, Victim victim, int choice) {}

    KillPlan {
        kills = List.copyOf(kills);
    }

    /**
     * A plan.
     *
     * @param kills how many
     * @param acts how many acts people send at the least; kills are spread over the middle four fifths
     * @param victims who can be killed; all have their turn before one has it again
     */
    static KillPlan of(long seed, int kills, int acts, List<Victim> victims) {
        Random dice = new Random(seed);
        List<Victim> turns = turns(kills, victims, dice);
        List<Integer> moments =
                IntStream.range(0, kills)
                        .map(n -> acts / 10 + dice.nextInt(Math.max(1, acts * 8 / 10)))
                        .sorted()
                        .boxed()
                        .toList();
        return new KillPlan(
                seed,
                IntStream.range(0, kills)
                        .mapToObj(n ->
                                new Kill(
                                        moments.get(n),
                                        Duration.ofMillis(dice.nextInt(LATEST_MILLIS)),
                                        turns.get(n),
                                        dice.nextInt(1_000)))
                        .toList());
    }

    private static List<Victim> turns(int kills, List<Victim> victims, Random dice) {
        List<Victim> turns = new ArrayList<>();
        while (turns.size() < kills) {
            List<Victim> round = new ArrayList<>(victims);
            Collections.shuffle(round, dice);
            turns.addAll(round);
        }
        return turns;
    }
}

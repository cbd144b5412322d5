package io.firstbill.activities.effect;

import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks for effects that stayed unknown because nobody came back for them: after 5 minutes, after an hour, then daily
 * five times; then it parks them for a person.
 */
@Singleton
public class EffectJanitor {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    Duration.ofDays(1),
                    Duration.ofDays(1));

    private final EffectRepository effects;
    private final List<EffectLookUp> lookUps;
    private final Clock clock;

    /** The janitor with every look-up there is. */
    public EffectJanitor(EffectRepository effects, List<EffectLookUp> lookUps, Clock clock) {
        this.effects = effects;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /** Looks at every effect that is due for it; answers how many were found to have happened. */
    public int sweep() {
        Instant now = clock.instant();
        return (int) effects.toCheck(now).stream().filter(effect -> resolved(effect, now)).count();
    }

    private boolean resolved(EffectRow effect, Instant now) {
        Optional<String> found = find(effect);
        if (found.isPresent()) {
            return effects.done(effect.idemKey(), found.get(), now) == 1;
        }
        boolean last = effect.checks() >= PAUSES.size();
        effects.checked(effect.idemKey(), last ? null : now.plus(PAUSES.get(effect.checks())), last ? now : null);
        return false;
    }

    private Optional<String> find(EffectRow effect) {
        try {
            return lookUps.stream()
                    .filter(lookUp -> lookUp.knows(effect.step()))
                    .findFirst()
                    .flatMap(lookUp -> lookUp.find(effect));
        } catch (FirstbillException stillSilent) {
            return Optional.empty(); // counts as a look that found nothing: the next one is later
        }
    }
}

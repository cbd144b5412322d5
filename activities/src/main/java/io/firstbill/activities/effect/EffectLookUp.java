package io.firstbill.activities.effect;

import java.util.Optional;

/** Knows how to find the objects of some steps in the other systems; stages bring it for the janitor. */
public interface EffectLookUp {

    /** Whether this step is one of its own. */
    boolean knows(String step);

    /** The ref of the object made under a key, empty when there is none. */
    Optional<String> find(EffectRow effect);
}

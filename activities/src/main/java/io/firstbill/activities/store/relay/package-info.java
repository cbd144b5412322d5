/**
 * The tables between us and the engine: outbox and inbox, heartbeats of workers, deals that are stuck, alerts. Holds
 * rows only; the relays that empty them live with the engine.
 */
@NullMarked
package io.firstbill.activities.store.relay;

import org.jspecify.annotations.NullMarked;

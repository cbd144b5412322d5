/**
 * The only way to Temporal: starting deals, sending acts and events, seeing how a run stands; the relays that empty
 * outbox and inbox; what brings database and engine back together. Decides nothing about a deal.
 */
@NullMarked
package io.firstbill.activities.engine;

import org.jspecify.annotations.NullMarked;

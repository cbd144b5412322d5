/**
 * The effect ledger: nothing outside is written but through it, so that each step of a deal has one effect however
 * often it is tried. Knows no vendor and no business; what to call and how to look it up is given.
 */
@NullMarked
package io.firstbill.activities.effect;

import org.jspecify.annotations.NullMarked;

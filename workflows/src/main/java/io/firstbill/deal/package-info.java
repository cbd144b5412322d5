/**
 * What is being onboarded: the deal, its identity, the stages it passes and the states it can be in. Knows no contract
 * content.
 */
@NullMarked
package io.firstbill.deal;

import org.jspecify.annotations.NullMarked;

/**
 * Starting an onboarding: the form with its drafts, and the contract document uploaded or pasted. Every way ends in the
 * same contract document and the same intake. Owns what is asked and in which words; what a contract may say belongs to
 * {@code document} and {@code contract}.
 */
@NullMarked
package io.firstbill.web.intake;

import org.jspecify.annotations.NullMarked;

/**
 * The acceptance run: which cases a contract asks for, every invoice of the term against every one that billing
 * produced, and who may sign it off. Owns no account and moves no clock.
 */
@NullMarked
package io.firstbill.uat;

import org.jspecify.annotations.NullMarked;

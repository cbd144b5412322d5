/**
 * The commands people type: options in, words and an exit code out. What a command does lives elsewhere; here it is
 * only called.
 *
 * <p>Exit codes: 0 done, 1 could not (the message says why and what to do), 2 the command line cannot be right.
 */
@NullMarked
package io.firstbill.deploy.cli;

import org.jspecify.annotations.NullMarked;

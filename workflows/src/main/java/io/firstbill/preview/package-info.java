/** A contract seen whole before anything is set up: what it bills, what it is worth, what finance will book. */
@NullMarked
package io.firstbill.preview;

import org.jspecify.annotations.NullMarked;

/**
 * Figures the calculator must reach, known beforehand: published by vendors, worked by hand chapter by chapter, and
 * what each choice of a contract changes. Everything is stated as a contract document, as a stranger would.
 */
@NullMarked
package io.firstbill.figures;

import org.jspecify.annotations.NullMarked;

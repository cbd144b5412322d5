package io.firstbill.rating;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A line and the day it is billed.
 *
 * @param takesBack the very line it credits, all or part of; null for a line that credits none
 */
record Due(LocalDate date, ExpectedLine line, @Nullable ExpectedLine takesBack) {
    Due(LocalDate date, ExpectedLine line) {
        this(date, line, null);
    }
}

package io.firstbill.rating;

import java.time.LocalDate;

/** A line and the day it is billed. */
record Due(LocalDate date, ExpectedLine line) {}

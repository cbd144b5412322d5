package io.firstbill.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of a list; {@code next} goes back as parameter, absent on the last page. */
@Schema(name = "Deals")
record Deals(List<DealEntry> deals, @Nullable String next, long total) {}

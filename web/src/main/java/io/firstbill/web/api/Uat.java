package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.workflow.state.UatProgress;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** The latest run and its result. */
@Schema(name = "UatRun")
record Uat(@Nullable UatProgress progress, @Schema(type = "object") @Nullable JsonNode result) {}

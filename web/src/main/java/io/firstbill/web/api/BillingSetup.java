package io.firstbill.web.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.activities.store.view.EffectView;
import io.firstbill.workflow.state.SetupProgress;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The plan last shown, what was made, and every effect ordered outside. */
@Schema(name = "BillingSetup")
record BillingSetup(
        SetupProgress progress, @Schema(type = "object") @Nullable JsonNode plan, List<EffectView> effects) {}

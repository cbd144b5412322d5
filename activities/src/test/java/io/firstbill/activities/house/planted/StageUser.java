package io.firstbill.activities.house.planted;

import io.firstbill.activities.stage.PricingActivitiesImpl;

/** Somebody besides the worker who knows the activities of a stage. */
public record StageUser(PricingActivitiesImpl pricing) {}

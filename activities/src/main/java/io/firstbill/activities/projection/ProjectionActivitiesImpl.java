package io.firstbill.activities.projection;

import io.firstbill.workflow.activity.ProjectionActivities;

import jakarta.inject.Singleton;

/** The workflow's door to the {@link Projector}. */
@Singleton
public final class ProjectionActivitiesImpl implements ProjectionActivities {
    private final Projector projector;

    ProjectionActivitiesImpl(Projector projector) {
        this.projector = projector;
    }

    @Override
    public void project(Projection projection) {
        projector.record(projection);
    }
}

package io.firstbill.activities.worker;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

/** Starts the workers once every bean is there. */
@Singleton
@Requires(property = "firstbill.worker.enabled", value = "true")
class WorkerStart implements ApplicationEventListener<StartupEvent> {
    private final Workers workers;

    WorkerStart(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        workers.start();
    }
}

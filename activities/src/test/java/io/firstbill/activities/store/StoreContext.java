package io.firstbill.activities.store;

import io.firstbill.activities.TestPostgres;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;

import java.util.HashMap;
import java.util.Map;

/** An application context on a fresh, migrated database; the worker's own jobs are off. */
public final class StoreContext {
    private StoreContext() {}

    /** The context; whoever asks closes it. */
    public static ApplicationContext start() {
        return start(TestPostgres.fresh(), Map.of());
    }

    /** The context on this database, with more settings and beans. */
    public static ApplicationContext start(TestPostgres database, Map<String, Object> settings, Object... beans) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("flyway.datasources.default.enabled", true);
        all.putAll(settings);
        return ApplicationContext.builder().propertySources(PropertySource.of("test", all)).singletons(beans).start();
    }
}

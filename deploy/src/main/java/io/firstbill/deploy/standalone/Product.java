package io.firstbill.deploy.standalone;

import io.micronaut.context.ApplicationContext;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The product's beans, put together for one process; nothing listens and nothing works until it is started. */
public final class Product {
    private Product() {}

    /**
     * Builds the beans without starting them.
     *
     * @param role what this process is, for example {@code standalone} or {@code worker}; also an environment for
     *     settings
     * @param properties settings that win over files and the environment
     * @param beans put in place of those the settings would give
     */
    public static ApplicationContext assemble(String role, Map<String, Object> properties, Object... beans) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("micronaut.application.name", "firstbill");
        all.putIfAbsent("firstbill.worker.enabled", "false");
        all.put("firstbill.process", role);
        all.put("firstbill.version", version());
        return ApplicationContext.builder(role)
                .deduceEnvironment(false)
                .banner(false)
                .properties(all)
                .singletons(beans)
                .build();
    }

    /** The product's version as its jar states it, or {@code development}. */
    public static String version() {
        return Optional.ofNullable(Product.class.getPackage().getImplementationVersion()).orElse("development");
    }
}

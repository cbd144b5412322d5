package io.firstbill.deploy.standalone;

import io.micronaut.context.ApplicationContext;

import java.util.HashMap;
import java.util.Map;

/** The product's beans, put together for one process; nothing listens and nothing works until it is told to. */
public final class Product {
    private Product() {}

    /**
     * Builds the beans without starting them.
     *
     * @param role what this process is, for example {@code standalone} or {@code worker}; also an environment for
     *     settings
     * @param properties settings that win over files and the environment
     */
    public static ApplicationContext assemble(String role, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("micronaut.application.name", "firstbill");
        all.put("firstbill.process", role);
        return ApplicationContext.builder(role).deduceEnvironment(false).banner(false).properties(all).build();
    }
}

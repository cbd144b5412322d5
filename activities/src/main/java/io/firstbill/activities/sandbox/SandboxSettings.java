package io.firstbill.activities.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * Where the sandbox systems keep what is theirs.
 *
 * @param url JDBC address; each system has a schema of its own there
 * @param username who connects
 * @param password of the user
 * @param maximumPoolSize connections of each system
 * @param keyWindow how long a system remembers an idempotency key
 * @param slowness how long a slow answer takes
 */
@ConfigurationProperties("firstbill.sandbox")
@Requires(property = "firstbill.sandbox.enabled", value = "true")
public record SandboxSettings(
        String url,
        String username,
        String password,
        @Bindable(defaultValue = "5") int maximumPoolSize,
        @Bindable(defaultValue = "PT24H") Duration keyWindow,
        @Bindable(defaultValue = "PT2S") Duration slowness) {}

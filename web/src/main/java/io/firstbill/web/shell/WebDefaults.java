package io.firstbill.web.shell;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Brings the web module's own settings along wherever it runs, below everything a user configures. A second
 * application.yml in this jar would hide that of another module.
 */
public final class WebDefaults implements ApplicationContextConfigurer {
    /** Below any application.yml (-300). */
    private static final int ORDER = -1000;

    private static final String FILE = "firstbill-web.yml";

    @Override
    public void configure(ApplicationContextBuilder builder) {
        try (InputStream file = WebDefaults.class.getResourceAsStream("/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the web module");
            }
            builder.propertySources(
                    PropertySource.of("firstbill-web", new YamlPropertySourceLoader().read("web", file), ORDER));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}

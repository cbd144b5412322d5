package io.firstbill.web;

import io.micronaut.runtime.Micronaut;

/** The web process on its own: pages and API, against a database and an engine that are configured. */
public final class WebApplication {
    private WebApplication() {}

    /** Starts the web process; arguments are Micronaut's, for example {@code -micronaut.server.port=8080}. */
    public static void main(String[] args) {
        Micronaut.build(args).mainClass(WebApplication.class).banner(false).start();
    }
}

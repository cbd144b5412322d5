package io.firstbill.web;

import io.firstbill.activities.TestPostgres;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The web process on a random port and a real PostgreSQL, started once for all tests of a JVM. */
final class Site {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<Role, String[]> PEOPLE = new ConcurrentHashMap<>();

    private Site() {}

    private static final class Running {
        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            Map<String, Object> settings = new HashMap<>(TestPostgres.fresh().properties());
            settings.put("micronaut.server.port", "-1");
            settings.put("flyway.datasources.default.enabled", "true");
            settings.put("firstbill.sandbox.enabled", "true");
            return ApplicationContext.run(EmbeddedServer.class, settings, "test");
        }
    }

    /** A bean of the running process. */
    static <T> T bean(Class<T> type) {
        return Running.SERVER.getApplicationContext().getBean(type);
    }

    /** The address, without a slash at its end. */
    static String url() {
        return "http://127.0.0.1:" + Running.SERVER.getPort();
    }

    /** A new person with these roles: sign-in name and password. */
    static String[] person(String name, Role... roles) {
        String id = name.toLowerCase(java.util.Locale.ROOT) + NUMBER.incrementAndGet();
        return new String[] {id, bean(UserService.class).create(Actor.SYSTEM, id, name, Set.of(roles)).password()};
    }

    /** The one person of a role that all tests may share. */
    static String[] person(Role role) {
        return PEOPLE.computeIfAbsent(role, wanted -> person(wanted.label().replace(' ', '-'), wanted));
    }

    /** A client that has signed in with the role. */
    static Client as(Role role) {
        String[] person = person(role);
        return new Client().signIn(person[0], person[1]);
    }
}

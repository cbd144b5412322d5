package io.firstbill.deploy.journey;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standalone product as a person gets it: an address and the first sign-ins that it printed. */
final class RunningProduct implements AutoCloseable {
    private static final Pattern SIGN_IN = Pattern.compile(" {4}([a-z-]+) +([a-z0-9]+(?:-[a-z0-9]+)+) .*");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Standalone product;

    private RunningProduct(Path data) {
        Configured machine = new Configured(Map.of("PATH", System.getenv().getOrDefault("PATH", "")));
        this.product = Standalone.open(new Standalone.Settings(data, "127.0.0.1", 0, null, false, machine), said::add);
    }

    /** Starts it on an empty folder, with the Temporal CLI's server where there is one, without the example deals. */
    static RunningProduct on(Path data) {
        return new RunningProduct(data);
    }

    /** Without a slash at its end. */
    String address() {
        String address = product.address().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The password that start-up printed for this sign-in name. */
    String password(String name) {
        return said.stream()
                .map(SIGN_IN::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group(1).equals(name))
                .map(line -> line.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no first sign-in for " + name + " in " + said));
    }

    @Override
    public void close() {
        product.close();
    }
}

package io.firstbill.deploy.doctor;

import io.firstbill.deploy.standalone.Configured;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything once, in the order in which a start needs it. */
public final class Doctor {
    private final Configured configured;
    private final Path data;
    private final int port;

    /**
     * @param data data folder of a standalone product; need not exist
     * @param port the pages are to have
     */
    public Doctor(Configured configured, Path data, int port) {
        this.configured = configured;
        this.data = data;
        this.port = port;
    }

    /** One line per finding; every line with something to do says what. */
    public List<Line> examine() {
        return Stream.of(
                        MachineCheck.java(),
                        MachineCheck.user(configured),
                        MachineCheck.folder(data),
                        MachineCheck.port(data, port),
                        DatabaseCheck.look(configured, data),
                        TemporalCheck.look(configured, data),
                        BillingCheck.look(configured))
                .flatMap(List::stream)
                .toList();
    }
}

package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What is kept beside the development server's file.
 *
 * @param version of the CLI that wrote the file; empty before the first start. A file may not fit a newer CLI
 * @param port of its service on loopback; 0 before the first start
 * @param uiPort of its own pages on loopback; 0 before the first start
 * @param process the one that was started last, alive or not
 */
record DevServerState(String version, int port, int uiPort, Optional<OsProcess> process) {

    static DevServerState read(DataFolder folder) throws IOException {
        Properties kept = PropertyFile.read(folder.temporalState());
        return new DevServerState(
                kept.getProperty("version", ""),
                Integer.parseInt(kept.getProperty("port", "0")),
                Integer.parseInt(kept.getProperty("uiPort", "0")),
                Optional.ofNullable(kept.getProperty("pid")).map(pid -> new OsProcess(Long.parseLong(pid))));
    }

    void write(DataFolder folder) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("version", version);
        kept.setProperty("port", Integer.toString(port));
        kept.setProperty("uiPort", Integer.toString(uiPort));
        process.ifPresent(running -> kept.setProperty("pid", Long.toString(running.pid())));
        PropertyFile.write(folder.temporalState(), kept);
    }

    DevServerState with(OsProcess running) {
        return new DevServerState(version, port, uiPort, Optional.of(running));
    }

    /**
     * A server that still runs on our file. Asked of the system when the kept process is gone, since a launcher may
     * have been killed before it could write the number down; two servers on one file would spoil it.
     */
    Optional<OsProcess> survivor(DataFolder folder) {
        String file = folder.temporalDatabase().toString();
        return process.filter(kept -> kept.runs(file)).or(() -> OsProcess.running("start-dev", file));
    }
}

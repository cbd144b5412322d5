package io.firstbill.deploy.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ports on loopback, chosen once per data folder and kept, so that links and connection settings stay true over
 * restarts. A kept port that another program holds meanwhile is given up for a new one.
 */
final class Ports {
    /** Below the range from which systems hand out ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** PostgreSQL and Temporal start side by side and keep their ports in one file. */
    private static final Lock CHOOSING = new ReentrantLock();

    private final Path file;

    Ports(DataFolder folder) {
        this.file = folder.ports();
    }

    /** A port for this purpose that could be bound just now. */
    int choose(String purpose) throws IOException {
        CHOOSING.lock();
        try {
            return chosen(purpose);
        } finally {
            CHOOSING.unlock();
        }
    }

    private int chosen(String purpose) throws IOException {
        Properties kept = PropertyFile.read(file);
        String before = kept.getProperty(purpose);
        if (before != null && isFree(Integer.parseInt(before))) {
            return Integer.parseInt(before);
        }
        int port = fresh(kept);
        kept.setProperty(purpose, Integer.toString(port));
        PropertyFile.write(file, kept);
        return port;
    }

    /** True when this process could listen there on loopback. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int fresh(Properties kept) throws IOException {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!kept.containsValue(Integer.toString(port)) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + LOWEST + " and " + HIGHEST + " in 200 tries");
    }
}

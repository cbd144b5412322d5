package io.firstbill.deploy.road;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port on loopback that stays free between two starts: below the range from which systems hand out ports for outgoing
 * connections, one of which could take it meanwhile.
 */
public final class FreePort {
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 20_000;
    private static final int TRIES = 200;

    private FreePort() {}

    /** One that could be bound just now. */
    public static int next() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one is tried.
            }
        }
        throw new AssertionError("No free port between " + LOWEST + " and " + HIGHEST);
    }
}

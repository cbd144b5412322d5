package io.firstbill.activities;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks whether a Docker engine is there, in three seconds at most; a socket file alone proves nothing. */
final class DockerPing {
    private static final byte[] REQUEST =
            "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private DockerPing() {}

    static boolean answers() {
        CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(DockerPing::ask);
        try {
            return asked.get(3, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ask() {
        try (SocketChannel channel = SocketChannel.open(address())) {
            channel.write(ByteBuffer.wrap(REQUEST));
            ByteBuffer answer = ByteBuffer.allocate(64);
            int read = channel.read(answer);
            return read > 12
                    && new String(answer.array(), 0, read, StandardCharsets.US_ASCII)
                            .startsWith(" 200", "HTTP/1.1".length());
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private static SocketAddress address() {
        String host = System.getenv("DOCKER_HOST");
        URI uri = URI.create(host == null || host.isBlank() ? "unix:///var/run/docker.sock" : host);
        return "unix".equals(uri.getScheme())
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}

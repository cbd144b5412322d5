package io.firstbill.deploy.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

class PortsTest {
    @TempDir private Path temp;

    @Test
    void staysTheSameOverRestarts() throws IOException {
        DataFolder folder = DataFolder.open(temp);
        int first = new Ports(folder).choose("postgres");

        assertEquals(first, new Ports(folder).choose("postgres"));
        assertNotEquals(first, new Ports(folder).choose("temporal"));
    }

    @Test
    void isGivenUpWhenAnotherProgramListensThere() throws IOException {
        DataFolder folder = DataFolder.open(temp);
        int first = new Ports(folder).choose("postgres");
        try (ServerSocket other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(Ports.isFree(other.getLocalPort()));
            assertNotEquals(first, new Ports(folder).choose("postgres"));
        }
    }
}

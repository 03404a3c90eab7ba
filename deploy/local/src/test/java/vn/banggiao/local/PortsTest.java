package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void givesEachPortOnceAndNoneThatAnOutgoingConnectionTakes() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            int port = Ports.orFree(0);
            assertTrue(port < FIRST_OF_OUTGOING_CONNECTIONS, () -> "port " + port);
            assertTrue(given.add(port), () -> "port " + port + " twice");
        }
    }

    @Test
    void passesOverAPortThatSomebodyListensOn() throws IOException {
        try (ServerSocket taken = new ServerSocket(Ports.orFree(0), 1, InetAddress.getLoopbackAddress())) {
            for (int once = 0; once < Ports.COUNT; once++) {
                assertTrue(Ports.orFree(0) != taken.getLocalPort());
            }
        }
        assertEquals(7_777, Ports.orFree(7_777));
    }
}

package vn.banggiao.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports of this machine. */
public final class Ports {
    /** Outgoing connections take theirs from 32,768 on: one of those might come between the choice of a port and whoever listens on it. */
    private static final int FIRST = 20_000;

    /** After so many they begin anew. */
    static final int COUNT = 12_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** The port itself; where it is 0, one that is free now and was not given before. */
    public static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        for (int tried = 0; tried < COUNT; tried++) {
            int candidate = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new LocalFailure("No free port from %d to %d".formatted(FIRST, FIRST + COUNT - 1));
    }

    /** @throws LocalFailure where somebody listens on the port already; 0 is always free */
    static void requireFree(int port, String purpose) {
        try {
            listen(port);
        } catch (IOException e) {
            throw new LocalFailure(
                    "Port %d, which %s needs, is in use: stop the program that listens on it".formatted(port, purpose),
                    e);
        }
    }

    private static boolean isFree(int port) {
        try {
            listen(port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Listens for a moment. */
    private static void listen(int port) throws IOException {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port));
            }
        }
    }
}

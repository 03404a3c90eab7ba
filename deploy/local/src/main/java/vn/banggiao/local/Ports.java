package vn.banggiao.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {

    private Ports() {}

    /** The port itself, or one that is free now where it is 0. */
    static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalFailure("No free port on 127.0.0.1: %s".formatted(e.getMessage()), e);
        }
    }

    /** @throws LocalFailure where somebody listens on the port already; 0 is always free */
    static void requireFree(int port, String purpose) {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port));
            } catch (IOException e) {
                throw new LocalFailure(
                        "Port %d, which %s needs, is in use: stop the program that listens on it"
                                .formatted(port, purpose),
                        e);
            }
        }
    }
}

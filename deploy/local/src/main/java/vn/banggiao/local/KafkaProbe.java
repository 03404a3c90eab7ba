package vn.banggiao.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a broker for the members of its cluster in Kafka's own protocol, since we have no Kafka on our class path. */
final class KafkaProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int MILLIS = 2000;

    private KafkaProbe() {}

    /** Whether something on the port answers and its cluster has a broker, that is: can take and give messages. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(14); // bytes that follow
            out.writeShort(METADATA);
            out.writeShort(VERSION);
            out.writeInt(1); // correlation id
            out.writeShort(-1); // no client id
            out.writeInt(0); // of no topic
            var in = new DataInputStream(socket.getInputStream());
            in.readInt(); // bytes that follow
            in.readInt(); // correlation id
            return in.readInt() > 0; // brokers
        } catch (IOException e) {
            return false;
        }
    }
}

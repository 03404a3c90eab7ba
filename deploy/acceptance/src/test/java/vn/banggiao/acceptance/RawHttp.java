package vn.banggiao.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are, where a client that keeps to the rules would refuse to. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /** @param status 0 where the connection was closed without an answer */
    record Reply(int status, String head, String body) {}

    /** The head of a request in the name of the token, up to its own headers; {@code line} is the request line. */
    static String head(String line, String token) {
        return line + " HTTP/1.1\r\nHost: registry\r\nAccept-Language: en\r\nConnection: close\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    static Reply send(URI address, String head, byte... body) {
        return sendBytes(address, join(head.getBytes(StandardCharsets.ISO_8859_1), body));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Reads until the other side closes the connection. */
    private static Reply sendBytes(URI address, byte[] request) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException refusedBeforeAllWasSent) {
                return reply(read(socket));
            }
            return reply(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        InputStream input = socket.getInputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                received.write(buffer, 0, count);
            }
        } catch (SocketException reset) {
            return received.toByteArray(); // what came before the reset is the answer
        }
        return received.toByteArray();
    }

    private static Reply reply(byte[] received) {
        String text = new String(received, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return new Reply(0, "", "");
        }
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        return new Reply(
                Integer.parseInt(head.split(" ")[1]),
                head.toLowerCase(Locale.ROOT),
                end < 0 ? "" : text.substring(end + 4));
    }
}

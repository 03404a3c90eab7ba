package vn.banggiao.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection that is kept open, for one thread: just enough of HTTP to ask the registry, so that the asking costs little
 * of the processor that it shares with what is measured.
 */
public final class Wire implements AutoCloseable {
    private static final int MILLIS = 120_000;

    private final Socket socket;
    private final InputStream input;
    private final String head;
    private byte[] body = new byte[0];
    private OutputStream sink;

    public Wire(URI address, String token) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLIS);
        this.input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.head = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** Sends the body and reads the answer. Returns its status. */
    public int post(String path, String type, byte[] content) throws IOException {
        String lines =
                "POST " + path + head + "Content-Type: " + type + "\r\nContent-Length: " + content.length + "\r\n\r\n";
        ByteArrayOutputStream message = new ByteArrayOutputStream(lines.length() + content.length);
        message.writeBytes(lines.getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(content);
        message.writeTo(socket.getOutputStream());
        return answer();
    }

    /** Asks and reads the answer. Returns its status. */
    public int get(String path, String accept) throws IOException {
        String lines = "GET " + path + head + "Accept: " + accept + "\r\n\r\n";
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    /** Asks, and passes the body on as it arrives. Returns the status. */
    public int get(String path, String accept, OutputStream sink) throws IOException {
        this.sink = sink;
        try {
            return get(path, accept);
        } finally {
            this.sink = null;
        }
    }

    /** The body of the last answer. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        String header;
        while (!(header = line()).isEmpty()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        body = chunked ? chunks() : exactly(length);
        return status;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        OutputStream target = sink == null ? all : sink;
        int size;
        while ((size = Integer.parseInt(line(), 16)) > 0) {
            target.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        int read;
        while ((read = input.read()) != '\n') {
            if (read < 0) {
                throw new EOFException("the answer broke off");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

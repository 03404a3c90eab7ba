package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

/** A body that does not say its length, and goes past what the server reads at all. */
@QuarkusTest
@WithTestResource(Backing.class)
class UnsizedBodyTest {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS = 22;

    @TestHTTPResource("/")
    URL address;

    @ParameterizedTest
    @CsvSource({"/api/v1/incidents,application/json,1048576", "/api/v1/incidents/batch,application/x-ndjson,20971520"})
    void isRefusedWithTheLimitOfTheAddress(String path, String type, String limit) throws IOException {
        String answer = sent(path, type);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("At most " + limit + " bytes"), answer);
    }

    private String sent(String path, String type) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(String.join(
                            "\r\n",
                            "POST " + path + " HTTP/1.1",
                            "Host: " + address.getAuthority(),
                            "Authorization: Bearer " + As.token("border-post", "11"),
                            "Content-Type: " + type,
                            "Accept-Language: en",
                            "Transfer-Encoding: chunked",
                            "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            Arrays.fill(chunk, (byte) ' ');
            try {
                for (int i = 0; i < CHUNKS; i++) {
                    out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException refused) {
                assertEquals("Broken pipe", refused.getMessage());
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        int count;
        while (!answer.toString(StandardCharsets.UTF_8).contains("bytes.") && (count = socket.getInputStream().read(buffer)) > 0) {
            answer.write(buffer, 0, count);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}

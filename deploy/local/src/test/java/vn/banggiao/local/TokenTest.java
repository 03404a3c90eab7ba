package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsATokenForTheRoleAndTheUnits() {
        assertEquals(0, run("border-post", "11.099", "11.100", "--data", dir.toString()));
        assertTrue(claims().contains("\"groups\":[\"border-post\"],\"units\":[\"11.099\",\"11.100\"]"), this::claims);
    }

    @Test
    void isGoodEverywhereWhereNoUnitIsNamed() {
        assertEquals(0, run("--data", dir.toString(), "auditor"));
        assertTrue(claims().contains("\"units\":[\"*\"]"), this::claims);
    }

    @Test
    void saysInOneLineWhatItDidNotUnderstand() {
        assertEquals(2, run("--data", dir.toString(), "king"));
        assertEquals(2, run("--data", dir.toString(), "analyst", "Mường Lay"));
        assertEquals(2, run("--data"));
        assertEquals(1, run("--data", dir.resolve("none").toString(), "analyst"));
        assertEquals("""
                token: 'king' is no role: see --help
                token: 'Mường Lay' is no unit's code, such as 11.099: see --help
                token: --data needs a folder
                token: %s/none does not exist: start the registry first with deploy/local/up
                """.formatted(dir), err.toString(StandardCharsets.UTF_8));
    }

    private int run(String... args) {
        return Token.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String claims() {
        String payload = out.toString(StandardCharsets.UTF_8).split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}

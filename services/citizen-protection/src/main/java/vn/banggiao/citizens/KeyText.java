package vn.banggiao.citizens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Reads a key as it is configured and says what is wrong with it, without repeating any of it. */
final class KeyText {
    private static final int BYTES = 32;
    private static final String FILE = "file:";
    private static final String REMEDY = " Make one with: openssl rand -base64 32. Keep it outside the database and its"
            + " backups, and give all instances of citizen-protection the same one.";

    private KeyText() {}

    /**
     * @param name of the environment variable
     * @throws IllegalStateException where the key is missing or is not one
     */
    static byte[] bytes(String name, Optional<String> configured) {
        String text = configured
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.startsWith(FILE) ? read(name, each.substring(FILE.length())) : each)
                .orElseThrow(() -> new IllegalStateException(
                        name + " is missing: the persons of cases cannot be sealed or found." + REMEDY));
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " is not base64." + REMEDY);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(name + " has " + key.length + " bytes where 32 are needed." + REMEDY);
        }
        return key;
    }

    private static String read(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(name + " names a file that cannot be read: " + file, e);
        }
    }
}

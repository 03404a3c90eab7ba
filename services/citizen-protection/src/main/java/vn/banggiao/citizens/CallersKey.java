package vn.banggiao.citizens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An {@code Idempotency-Key} as this service keeps it: a hash, since a caller may have put a name into it. */
final class CallersKey {
    private static final int MOST = 200;

    private CallersKey() {}

    /** The key itself where it is missing or one that the registrar refuses. */
    static String kept(String key) {
        if (key == null || key.isBlank() || key.length() > MOST) {
            return key;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

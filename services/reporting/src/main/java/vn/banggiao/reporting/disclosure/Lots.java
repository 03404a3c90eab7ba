package vn.banggiao.reporting.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A lot for each cell of a table, the same each time and known only to who has the secret: HMAC-SHA256 of the cell's place. Were the
 * blocks chosen by a rule that everybody can read, who knows the rule could sometimes conclude from what is withheld.
 */
final class Lots {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final String table;

    /**
     * @param table what tells this table from others
     */
    Lots(String secret, String table) {
        this.table = table;
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Not negative. Not for several threads. */
    long of(RecordedCell cell) {
        String place = table + "\n" + cell.unit() + "\n" + cell.dimensions().text();
        return ByteBuffer.wrap(mac.doFinal(place.getBytes(StandardCharsets.UTF_8)))
                        .getLong()
                & Long.MAX_VALUE;
    }
}

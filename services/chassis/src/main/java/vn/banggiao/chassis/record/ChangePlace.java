package vn.banggiao.chassis.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A kept version and where it stands in the order of changes.
 *
 * @param xact the transaction that kept it; unsigned, as PostgreSQL's {@code xid8}
 * @param knownAt microseconds since 1970
 */
record ChangePlace(long xact, long sequence, UUID record, int version, long knownAt) {

    /**
     * The cursor that stands for having come so far. It seals the version found here and the selection: read in a database that does
     * not have this very version here, or for another selection, it is recognised as foreign instead of passing changes over.
     */
    ChangeCursor cursor(ChangeSelection selection) {
        String sealed = String.join(
                "\n",
                selection.kind(),
                String.valueOf(selection.within()),
                String.join(" ", selection.units()),
                record.toString(),
                String.valueOf(version),
                String.valueOf(knownAt));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sealed.getBytes(StandardCharsets.UTF_8));
            return new ChangeCursor(xact, sequence, HexFormat.of().formatHex(Arrays.copyOf(digest, 8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

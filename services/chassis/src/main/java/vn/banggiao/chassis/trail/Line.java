package vn.banggiao.chassis.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A line of the trail as the database keeps it.
 *
 * @param at to the microsecond
 * @param roles separated by commas
 */
record Line(
        long id,
        Instant at,
        String actor,
        String roles,
        String tokenId,
        String action,
        String kind,
        UUID record,
        Integer version,
        String detail,
        String unit,
        String address,
        String request) {
    static final String COLUMNS =
            "a.id, a.at, a.actor, a.roles, a.token_id, a.action, a.kind, a.record, a.version, a.detail, a.unit, a.address, a.request";

    /** Names the form of {@link #canonical}; another form would be another word. */
    private static final String FORM = "audit/1";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * The line in a row whose columns are {@link #COLUMNS}, after {@code before} others.
     *
     * @return null where the row has none
     */
    static Line of(ResultSet row, int before) throws SQLException {
        long id = row.getLong(before + 1);
        if (row.wasNull()) {
            return null;
        }
        return new Line(
                id,
                row.getObject(before + 2, OffsetDateTime.class).toInstant(),
                row.getString(before + 3),
                row.getString(before + 4),
                row.getString(before + 5),
                row.getString(before + 6),
                row.getString(before + 7),
                row.getObject(before + 8, UUID.class),
                row.getObject(before + 9, Integer.class),
                row.getString(before + 10),
                row.getString(before + 11),
                row.getString(before + 12),
                row.getString(before + 13));
    }

    /**
     * What is hashed: the word {@code audit/1} and then the fields in the order of this record, each as its length in bytes (four bytes,
     * big-endian) and its UTF-8 text; an empty field is the length −1 alone. Numbers are decimal, {@code at} is like {@code
     * 2026-11-21T00:41:07.000123Z}.
     */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            write(out, FORM);
            write(out, Long.toString(id));
            write(out, MICROSECONDS.format(at));
            write(out, actor);
            write(out, roles);
            write(out, tokenId);
            write(out, action);
            write(out, kind);
            write(out, record == null ? null : record.toString());
            write(out, version == null ? null : version.toString());
            write(out, detail);
            write(out, unit);
            write(out, address);
            write(out, request);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not take bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}

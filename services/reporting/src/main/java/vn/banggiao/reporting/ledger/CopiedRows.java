package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * New rows of one table, sent by PostgreSQL's binary {@code COPY}: it writes them page by page, at half the cost of an
 * {@code INSERT}, and the first of them while the others are still being made. Where there is a row, the connection does nothing else
 * from then until {@link #end}, without which none is written.
 *
 * <p>After each {@link #row} come its values, in the order of the columns and of exactly their types; any may be null.
 */
final class CopiedRows implements AutoCloseable {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int LONGEST_FIXED = 32;
    private static final int PIECE = 32 << 10;

    private final Connection connection;
    private final String sql;
    private final short columns;
    private CopyIn copy;
    private ByteBuffer bytes;

    /** @param columns of {@code table}, separated by commas */
    CopiedRows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.sql = "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(table, columns);
        this.columns = (short) columns.split(",").length;
    }

    /** Begins the next row. */
    CopiedRows row() throws SQLException {
        if (copy == null) {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            bytes = ByteBuffer.allocate(PIECE + 256 * LONGEST_FIXED).put(HEADER);
        }
        if (bytes.position() > PIECE) {
            flush();
        }
        room(LONGEST_FIXED).putShort(columns);
        return this;
    }

    CopiedRows uuid(UUID value) {
        room(LONGEST_FIXED).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    CopiedRows smallint(Integer value) {
        if (value == null) {
            return none();
        }
        room(LONGEST_FIXED).putInt(2).putShort(value.shortValue());
        return this;
    }

    CopiedRows integer(Integer value) {
        return value == null ? none() : int4(value);
    }

    CopiedRows bool(Boolean value) {
        if (value == null) {
            return none();
        }
        room(LONGEST_FIXED).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    CopiedRows date(LocalDate value) {
        return value == null ? none() : int4((int) (value.toEpochDay() - EPOCH_DAY));
    }

    /** @param value rounded to microseconds, as PostgreSQL does it */
    CopiedRows timestamp(Instant value) {
        if (value == null) {
            return none();
        }
        long micros = (value.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + (value.getNano() + 500) / 1_000;
        room(LONGEST_FIXED).putInt(8).putLong(micros);
        return this;
    }

    CopiedRows text(String value) {
        return value == null ? none() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopiedRows numeric(BigDecimal value) {
        return value == null ? none() : bytes(ByteConverter.numeric(value));
    }

    /** Sends what is there of them, and does not wait. */
    void flush() throws SQLException {
        if (copy != null) {
            copy.writeToCopy(bytes.array(), 0, bytes.position());
            copy.flushCopy();
            bytes.clear();
        }
    }

    /**
     * Sends the rest and waits until all are written.
     *
     * @throws SQLException of class 23 when one of them is there already
     */
    void end() throws SQLException {
        if (copy != null) {
            room(LONGEST_FIXED).putShort((short) -1);
            flush();
            copy.endCopy();
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopiedRows int4(int value) {
        room(LONGEST_FIXED).putInt(4).putInt(value);
        return this;
    }

    private CopiedRows none() {
        room(LONGEST_FIXED).putInt(-1);
        return this;
    }

    private CopiedRows bytes(byte[] value) {
        room(LONGEST_FIXED + value.length).putInt(value.length).put(value);
        return this;
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length) {
            int position = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * bytes.capacity() + length))
                    .position(position);
        }
        return bytes;
    }
}

package vn.banggiao.chassis.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The table of seals. A row is a block: lines that follow each other in the chain and whose ids share all but their last six bits, so that
 * a line's block is found by its id. A line that commits late stands in a block of its own, and has a later position.
 */
final class Seals {
    /** The seal of line {@code a.id}: its position and hash. */
    static final String OF_LINE = """
            (select position + array_position(lines, a.id) - 1 as position,
                    substring(hashes from 32 * array_position(lines, a.id) - 31 for 32) as hash
             from audit_seal where lines[1] >> 6 = a.id >> 6 and a.id = any (lines) limit 1)""";

    private static final String HEAD = """
            select position + cardinality(lines) - 1, substring(hashes from 32 * cardinality(lines) - 31)
            from audit_seal order by position desc limit 1""";

    private static final String HASH = """
            select substring(hashes from (32 * (at - position) + 1)::integer for 32)
            from (select ?::bigint) as asked (at)
            cross join lateral (select * from audit_seal where position <= at order by position desc limit 1) as block
            where at < position + cardinality(lines)""";

    private static final String IN_THE_SAME_BLOCKS =
            "select unnest(lines) from audit_seal where lines[1] >> 6 = any (?::bigint[])";

    private static final String SEAL = "insert into audit_seal (position, lines, hashes) values (?, ?, ?)";

    private Seals() {}

    /** The last position and its hash. */
    record End(long position, byte[] hash) {}

    /** Null before the first seal. */
    static End end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            return row.next() ? new End(row.getLong(1), row.getBytes(2)) : null;
        }
    }

    /** Null where the chain has no such position. */
    static byte[] hash(Connection connection, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HASH)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    /** Of these lines the sealed ones, and others beside them. */
    static Set<Long> sealedAround(Connection connection, List<Line> lines) throws SQLException {
        Object[] blocks = lines.stream().map(Seals::block).distinct().toArray();
        try (PreparedStatement query = connection.prepareStatement(IN_THE_SAME_BLOCKS)) {
            query.setArray(1, connection.createArrayOf("bigint", blocks));
            Set<Long> sealed = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sealed.add(row.getLong(1));
                }
            }
            return sealed;
        }
    }

    /**
     * Seals lines with the positions from {@code first} on.
     *
     * @param lines in the order of their ids
     * @param hashes 32 bytes for each
     */
    static void append(Connection connection, long first, List<Line> lines, byte[] hashes) throws SQLException {
        try (PreparedStatement seal = connection.prepareStatement(SEAL)) {
            for (int from = 0, to; from < lines.size(); from = to) {
                to = from + 1;
                while (to < lines.size() && block(lines.get(to)) == block(lines.get(from))) {
                    to++;
                }
                Object[] ids = lines.subList(from, to).stream().map(Line::id).toArray();
                seal.setLong(1, first + from);
                seal.setArray(2, connection.createArrayOf("bigint", ids));
                seal.setBytes(3, Arrays.copyOfRange(hashes, from * Chain.LENGTH, to * Chain.LENGTH));
                seal.addBatch();
            }
            seal.executeBatch();
        }
    }

    private static long block(Line line) {
        return line.id() >> 6;
    }
}

package vn.banggiao.chassis.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the queue of lines that have no seal yet.
 *
 * @param place of the row, until the transaction ends
 * @param lines ids of those that one statement wrote
 * @param since when they were written
 */
record Waiting(String place, Long[] lines, String since) {
    private static final int ROWS = 500;

    /** Rows whose lines are all gone stay, as the proof of it, and hold nothing up. */
    private static final String SOME = """
            select ctid::text, lines, queued_at from audit_unsealed
            where exists (select from audit where id = any (lines))""";

    private static final String END = "delete from audit_unsealed where ctid = any (?::tid[])";
    private static final String GONE = "insert into audit_unsealed (lines, queued_at) values (?, ?::timestamptz)";

    /**
     * Rows enough for so many lines, or all.
     *
     * @param connection in a transaction: rows are read a few at a time
     */
    static List<Waiting> some(Connection connection, int enough) throws SQLException {
        List<Waiting> some = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS);
            int lines = 0;
            try (ResultSet row = statement.executeQuery(SOME)) {
                while (lines < enough && row.next()) {
                    Long[] ids = (Long[]) row.getArray(2).getArray();
                    some.add(new Waiting(row.getString(1), ids, row.getString(3)));
                    lines += ids.length;
                }
            }
        }
        return some;
    }

    /** Takes rows from the queue. Lines of theirs that are not among those found go on waiting. */
    static void end(Connection connection, List<Waiting> rows, List<Line> found) throws SQLException {
        Object[] places = rows.stream().map(Waiting::place).toArray();
        try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setArray(1, connection.createArrayOf("tid", places));
            end.executeUpdate();
        }
        Set<Long> ids = found.stream().map(Line::id).collect(Collectors.toSet());
        for (Waiting row : rows) {
            Object[] gone = Stream.of(row.lines).filter(id -> !ids.contains(id)).toArray();
            if (gone.length > 0) {
                keep(connection, gone, row.since);
            }
        }
    }

    private static void keep(Connection connection, Object[] gone, String since) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(GONE)) {
            keep.setArray(1, connection.createArrayOf("bigint", gone));
            keep.setString(2, since);
            keep.executeUpdate();
        }
    }
}

package vn.banggiao.chassis.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * The kept versions in an order in which nothing appears behind a reader: by transaction, then by sequence, and only of transactions
 * older than the oldest one that is open. Sequence numbers and transaction ids are given out before the commit, so in an order by them
 * alone a slow transaction would appear where a reader has already been.
 *
 * <p>Of a record its newest complete version is told, and each that took it out of the selection. Every call takes a connection and
 * gives it back, so that a slow reader holds none.
 */
@ApplicationScoped
class ChangeLog {
    private static final String PLACE =
            "h.xact::text, h.sequence, h.record, h.version, (extract(epoch from h.known_at) * 1000000)::bigint as known_at";

    private static final String HEAD = """
            select pg_snapshot_xmin(s)::text as horizon,
                   exists (select from record_history where kind = ? and xact >= pg_snapshot_xmax(s)) as ahead,
                   newest.*
            from pg_current_snapshot() as s
            left join lateral (
                select %s from record_history as h
                where h.kind = ? and h.xact < pg_snapshot_xmin(s)
                order by h.xact desc, h.sequence desc
                limit 1
            ) as newest on true""".formatted(PLACE);

    private static final String AT =
            "select %s from record_history as h where h.kind = ? and h.xact = ?::xid8 and h.sequence = ?"
                    .formatted(PLACE);

    private static final String AHEAD = """
            select %s from record_history as h
            where h.kind = ? and (h.xact, h.sequence) > (?::xid8, ?) and h.xact < ?::xid8
            order by h.xact, h.sequence
            offset ? limit 1""".formatted(PLACE);

    private static final String EVERYWHERE = "true";
    private static final String HELD = "(h.unit || '.') ^@ any (?::text[])";
    private static final String HELD_OR_HAD = "and (%s or (h.was_unit || '.') ^@ any (?::text[]))".formatted(HELD);

    /** As a case, the question for a later version is taken for one that half of them pass; else the planner sorts all to find a few. */
    private static final String AFTER = """
            select h.xact::text, h.sequence, h.record, h.version, h.withdrawn, case when %1$s then h.body end as body
            from record_history as h
            where h.kind = ?
              and (h.xact, h.sequence) > (?::xid8, ?)
              and (h.xact, h.sequence) <= (?::xid8, ?)
              and (?::uuid is null or h.within = ?::uuid)
              %2$s
              and case when %1$s and exists (
                  select from record_history as later
                  where later.record = h.record and later.version = h.version + 1 and later.version > 1
                    and later.xact < ?::xid8) then false else true end
            order by h.xact, h.sequence
            limit ?""";

    private final AgroalDataSource database;

    ChangeLog(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * How far the order is complete.
     *
     * @param horizon the oldest transaction that was open; all before it have ended
     * @param newest the last version before it; null where there is none
     */
    record Head(String horizon, ChangePlace newest) {}

    /**
     * @throws IllegalStateException where the tables hold transactions that this cluster has yet to reach: they were restored into it
     *     while the service ran, and its next start puts that right
     */
    Head head(String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(HEAD)) {
            query.setString(1, kind);
            query.setString(2, kind);
            ResultSet row = query.executeQuery();
            row.next();
            if (row.getBoolean("ahead")) {
                throw new IllegalStateException(
                        "record_history was restored from another cluster under the running service: restart it");
            }
            return new Head(row.getString("horizon"), row.getString("xact") == null ? null : place(row));
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    /** The version that stands at a place. */
    Optional<ChangePlace> at(String kind, long xact, long sequence) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AT)) {
            query.setString(1, kind);
            query.setString(2, String.valueOf(xact));
            query.setLong(3, sequence);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(place(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    /** The version that stands so many versions after the cursor, whosever it is; empty where the head comes before. */
    Optional<ChangePlace> ahead(String kind, ChangeCursor cursor, Head head, int versions) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AHEAD)) {
            query.setString(1, kind);
            query.setString(2, String.valueOf(cursor.xact()));
            query.setLong(3, cursor.sequence());
            query.setString(4, head.horizon());
            query.setLong(5, versions - 1L);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(place(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    /** The next changes after the cursor, at most {@code limit}; fewer where there are no more until {@code end}. */
    List<Change> after(ChangeSelection selection, ChangeCursor cursor, Head head, ChangePlace end, int limit) {
        boolean everywhere = selection.everywhere();
        String held = everywhere ? EVERYWHERE : HELD;
        String sql = AFTER.formatted(held, everywhere ? "" : HELD_OR_HAD);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            // Planned for these very places: a plan for any would read and sort all that lies between them.
            query.unwrap(PGStatement.class).setPrepareThreshold(0);
            Parameters parameters = new Parameters(query, selection.prefixes());
            parameters.units(everywhere ? 0 : 1);
            parameters.text(selection.kind());
            parameters.text(String.valueOf(cursor.xact()));
            parameters.number(cursor.sequence());
            parameters.text(String.valueOf(end.xact()));
            parameters.number(end.sequence());
            String within =
                    selection.within() == null ? null : selection.within().toString();
            parameters.text(within);
            parameters.text(within);
            parameters.units(everywhere ? 0 : 3);
            parameters.text(head.horizon());
            parameters.number(limit);
            List<Change> changes = new ArrayList<>();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                changes.add(change(row));
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Long.parseLong(row.getString("xact")),
                row.getLong("sequence"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getBytes("body"));
    }

    private static ChangePlace place(ResultSet row) throws SQLException {
        return new ChangePlace(
                Long.parseLong(row.getString("xact")),
                row.getLong("sequence"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                row.getLong("known_at"));
    }

    /** The parameters of a statement, set from the first on. */
    private static final class Parameters {
        private final PreparedStatement statement;
        private final String[] prefixes;
        private int next = 1;

        Parameters(PreparedStatement statement, String[] prefixes) {
            this.statement = statement;
            this.prefixes = prefixes;
        }

        void text(String value) throws SQLException {
            statement.setString(next++, value);
        }

        void number(long value) throws SQLException {
            statement.setLong(next++, value);
        }

        void units(int times) throws SQLException {
            for (int time = 0; time < times; time++) {
                statement.setArray(next++, statement.getConnection().createArrayOf("text", prefixes));
            }
        }
    }
}

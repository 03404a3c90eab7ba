package vn.banggiao.reporting.reconciliation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import vn.banggiao.reporting.reconciliation.KindFindings.Differing;
import vn.banggiao.reporting.reconciliation.KindFindings.DifferingRecord;

/**
 * Compares one kind of record. What the service lists is put beside the ledger by PostgreSQL, in a table that only this connection
 * sees, so that memory stays flat however many records there are.
 *
 * <p>Services go on recording while they are read. A record that the ledger does not know yet is looked up again for a few seconds,
 * and one that the ledger knows in a higher version changed after it was listed: neither is a finding.
 */
final class KindComparison {
    private static final int MOST_NAMED = 100;
    private static final long PAUSE_MILLIS = 250;

    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS listed (record uuid PRIMARY KEY, version int, withdrawn boolean);
            TRUNCATE listed
            """;

    private static final String LIST = """
            INSERT INTO listed SELECT * FROM unnest(?::uuid[], ?::int[], ?::bool[]) ON CONFLICT DO NOTHING
            """;

    private static final String DIFFERING = """
            SELECT s.record, s.version, s.withdrawn, l.version, l.withdrawn, count(*) OVER ()
            FROM listed s
            LEFT JOIN record_version l ON l.record = s.record AND l.superseded_at IS NULL
            WHERE %s
            ORDER BY s.record
            LIMIT 100
            """;

    private static final String MISSING = DIFFERING.formatted("l.record IS NULL");

    private static final String STALE =
            DIFFERING.formatted("l.version < s.version OR l.version = s.version AND l.withdrawn <> s.withdrawn");

    private static final String EXTRA = """
            SELECT v.record, NULL::int, NULL::boolean, v.version, v.withdrawn, count(*) OVER ()
            FROM record_version v
            WHERE v.superseded_at IS NULL AND v.topic = ? AND v.type = ? AND v.known_at < ?
              AND (?::text IS NULL OR v.unit >= ? AND v.unit < ? || '/')
              AND NOT EXISTS (SELECT FROM listed s WHERE s.record = v.record)
              AND (? OR EXISTS (
                    SELECT FROM ledger l
                    WHERE l.record = v.record AND l.version = v.version
                      AND l.day BETWEEN ? AND ?))
            ORDER BY v.record
            LIMIT 100
            """;

    private final DataSource database;
    private final ServiceRecords services;
    private final boolean everywhere;
    private final Duration patience;
    private final Runnable alive;

    /**
     * @param everywhere whether the services list the records of every unit
     * @param patience how long a missing record may be on its way
     * @param alive called after each page
     */
    KindComparison(
            DataSource database, ServiceRecords services, boolean everywhere, Duration patience, Runnable alive) {
        this.database = database;
        this.services = services;
        this.everywhere = everywhere;
        this.patience = patience;
        this.alive = alive;
    }

    KindFindings compare(RecordedKind kind, Selection selection) throws SQLException, InterruptedException {
        OffsetDateTime began = OffsetDateTime.now(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            try {
                long[] listed = {0};
                String problem = null;
                try {
                    services.read(kind, selection, page -> {
                        list(connection, page);
                        listed[0] += page.size();
                        alive.run();
                    });
                } catch (SQLException | InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    problem = e instanceof NotComparable ? e.getMessage() : e.toString();
                }
                statement.execute("ANALYZE listed");
                Differing missing = settled(connection, MISSING);
                Differing stale = settled(connection, STALE);
                // what was not read cannot be said to be extra
                Differing extra = problem == null && listsAll(kind, selection)
                        ? extra(connection, kind, selection, began)
                        : new Differing(0, List.of());
                return new KindFindings(kind.code(), kind.topic(), listed[0], missing, stale, extra, problem);
            } finally {
                statement.execute("DROP TABLE IF EXISTS listed");
            }
        }
    }

    /** Whether what is not listed is not there. */
    private boolean listsAll(RecordedKind kind, Selection selection) {
        return (selection.everyDay() || kind.listedByDay()) && (everywhere || !kind.belowProjects());
    }

    private static void list(Connection connection, List<KeptRecord> page) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LIST)) {
            insert.setArray(1, array(connection, "uuid", page, KeptRecord::id));
            insert.setArray(2, array(connection, "int4", page, KeptRecord::version));
            insert.setArray(3, array(connection, "bool", page, KeptRecord::withdrawn));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<KeptRecord> page, Function<KeptRecord, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, page.stream().map(column).toArray());
    }

    /** Asks until nothing differs any more, or what differs has had time enough to arrive. */
    private Differing settled(Connection connection, String sql) throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                Differing differing = differing(query.executeQuery());
                if (differing.count() == 0 || System.nanoTime() > until) {
                    return differing;
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static Differing extra(Connection connection, RecordedKind kind, Selection selection, OffsetDateTime began)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EXTRA)) {
            query.setString(1, kind.topic());
            query.setString(2, kind.code());
            query.setObject(3, began);
            query.setString(4, selection.unit());
            query.setString(5, selection.unit());
            query.setString(6, selection.unit());
            query.setBoolean(7, selection.everyDay());
            query.setObject(8, selection.from() == null ? LocalDate.of(1, 1, 1) : selection.from());
            query.setObject(9, selection.to() == null ? LocalDate.of(9999, 12, 31) : selection.to());
            return differing(query.executeQuery());
        }
    }

    private static Differing differing(ResultSet row) throws SQLException {
        List<DifferingRecord> records = new ArrayList<>(MOST_NAMED);
        long count = 0;
        while (row.next()) {
            records.add(new DifferingRecord(
                    row.getObject(1, UUID.class),
                    row.getObject(2, Integer.class),
                    row.getObject(3, Boolean.class),
                    row.getObject(4, Integer.class),
                    row.getObject(5, Boolean.class)));
            count = row.getLong(6);
        }
        return new Differing(count, records);
    }
}

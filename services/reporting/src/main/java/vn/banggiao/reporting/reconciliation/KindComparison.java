package vn.banggiao.reporting.reconciliation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import vn.banggiao.reporting.ledger.Reach;
import vn.banggiao.reporting.reconciliation.KindFindings.Differing;
import vn.banggiao.reporting.reconciliation.KindFindings.DifferingRecord;

/**
 * Compares one kind of record. What the service lists is put beside the ledger by PostgreSQL, in a table that only this connection
 * sees, so that memory stays flat however many records there are.
 *
 * <p>Services go on recording while they are read. What differs is looked up again for a few seconds, and a record that the ledger
 * knows in a higher version changed after it was listed: neither is a finding.
 *
 * <p>Days select the records of which a figure over those days sums anything, on both sides by the one rule of the figures: an
 * agreement bears on every day on which it is in force.
 */
final class KindComparison {
    private static final int MOST_NAMED = 100;
    private static final long PAUSE_MILLIS = 250;

    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS listed (record uuid PRIMARY KEY, version int, withdrawn boolean, bears boolean);
            TRUNCATE listed
            """;

    private static final String LIST = """
            INSERT INTO listed SELECT * FROM unnest(?::uuid[], ?::int[], ?::bool[], ?::bool[]) ON CONFLICT DO NOTHING
            """;

    /** Whether a figure over the days sums anything of version {@code v}: by the one rule for what figures sum. */
    private static final String BEARS = """
            EXISTS (
                SELECT FROM ledger line
                JOIN series ON series.id = line.series
                JOIN unnest(?::text[], ?::date[], ?::date[], ?::date[]) AS reach (indicator, starts_from, starts_to, ended_by)
                  ON reach.indicator = series.indicator
                WHERE line.record = v.record AND line.version = v.version
                  AND line.day BETWEEN reach.starts_from AND reach.starts_to
                  AND (line.until IS NULL OR line.until > reach.ended_by))
            """;

    private static final String DIFFERING = """
            SELECT s.record, s.version, s.withdrawn, v.version, v.withdrawn, count(*) OVER ()
            FROM listed s
            LEFT JOIN record_version v ON v.record = s.record AND v.superseded_at IS NULL
            WHERE %s
            ORDER BY s.record
            LIMIT 100
            """;

    private static final String MISSING = DIFFERING.formatted("v.record IS NULL AND s.bears");

    private static final String STALE =
            DIFFERING.formatted("(v.version < s.version OR v.version = s.version AND v.withdrawn <> s.withdrawn)"
                    + " AND (s.bears OR " + BEARS + ")");

    private static final String EXTRA = """
            SELECT v.record, NULL::int, NULL::boolean, v.version, v.withdrawn, count(*) OVER ()
            FROM record_version v
            WHERE v.superseded_at IS NULL AND v.topic = ? AND v.type = ? AND v.known_at < ?
              AND (?::text IS NULL OR v.unit >= ? AND v.unit < ? || '/')
              AND NOT EXISTS (SELECT FROM listed s WHERE s.record = v.record)
              AND (? OR %s)
            ORDER BY v.record
            LIMIT 100
            """.formatted(BEARS);

    /** A question that is asked until it finds nothing, or for as long as there is patience. */
    private interface Question {
        void bind(PreparedStatement query) throws SQLException;
    }

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
                        listed[0] += page.stream().filter(KeptRecord::bears).count();
                        alive.run();
                    });
                } catch (SQLException | InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    problem = e instanceof NotComparable ? e.getMessage() : e.toString();
                }
                statement.execute("ANALYZE listed");
                Collection<Reach> reaches = Bearing.reaches(selection.window()).values();
                Differing missing = settled(connection, MISSING, query -> {});
                Differing stale = settled(connection, STALE, query -> bind(query, 1, reaches));
                // what was not read cannot be said to be extra
                Differing extra = problem == null && listsAll(kind)
                        ? settled(connection, EXTRA, query -> extra(query, kind, selection, began, reaches))
                        : new Differing(0, List.of());
                return new KindFindings(kind.code(), kind.topic(), listed[0], missing, stale, extra, problem);
            } finally {
                statement.execute("DROP TABLE IF EXISTS listed");
            }
        }
    }

    /** Whether what is not listed is not there. */
    private boolean listsAll(RecordedKind kind) {
        return everywhere || !kind.belowProjects();
    }

    private static void list(Connection connection, List<KeptRecord> page) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LIST)) {
            insert.setArray(1, array(connection, "uuid", page, KeptRecord::id));
            insert.setArray(2, array(connection, "int4", page, KeptRecord::version));
            insert.setArray(3, array(connection, "bool", page, KeptRecord::withdrawn));
            insert.setArray(4, array(connection, "bool", page, KeptRecord::bears));
            insert.executeUpdate();
        }
    }

    private static <T> Array array(Connection connection, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    /** Asks until nothing differs any more, or what differs has had time enough to arrive. */
    private Differing settled(Connection connection, String sql, Question question)
            throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                question.bind(query);
                Differing differing = differing(query.executeQuery());
                if (differing.count() == 0 || System.nanoTime() > until) {
                    return differing;
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static void extra(
            PreparedStatement query,
            RecordedKind kind,
            Selection selection,
            OffsetDateTime began,
            Collection<Reach> reaches)
            throws SQLException {
        query.setString(1, kind.topic());
        query.setString(2, kind.code());
        query.setObject(3, began);
        query.setString(4, selection.unit());
        query.setString(5, selection.unit());
        query.setString(6, selection.unit());
        query.setBoolean(7, selection.everyDay());
        bind(query, 8, reaches);
    }

    private static void bind(PreparedStatement query, int first, Collection<Reach> reaches) throws SQLException {
        Connection connection = query.getConnection();
        query.setArray(first, array(connection, "text", reaches, Reach::indicator));
        query.setArray(first + 1, array(connection, "date", reaches, Reach::startsFrom));
        query.setArray(first + 2, array(connection, "date", reaches, Reach::startsTo));
        query.setArray(first + 3, array(connection, "date", reaches, Reach::endedBy));
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

package vn.banggiao.chassis.trail;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Reads the whole trail in one snapshot and computes its chain again. Memory does not grow with the trail. One runs at a time in an
 * instance.
 */
@ApplicationScoped
class Verification {
    private static final int BLOCKS = 500;
    private static final int LINES = 5_000;
    private static final long OVERDUE_SECONDS = 60;

    /** The longest trail takes longer than any request may otherwise. */
    private static final String SNAPSHOT = """
            set transaction isolation level repeatable read, read only;
            set local statement_timeout = '15min'""";

    private static final String BEFORE = "select coalesce(max(position), 1) - 1 from audit_seal where position <= ?";

    /** A look-up for each line: a page's cost does not grow with the trail. */
    private static final String SEALS = """
            select s.position, s.position + l.n - 1, l.id, substring(s.hashes from (32 * l.n - 31)::integer for 32), %s
            from (select * from audit_seal where position > ? order by position limit %d) s
            cross join lateral unnest(s.lines) with ordinality l (id, n)
            left join lateral (select * from audit where id = l.id limit 1) a on true
            order by s.position, l.n""".formatted(Line.COLUMNS, BLOCKS);

    private static final String UNSEALED = """
            select a.id, count(*) over ()
            from audit a
            where not exists (
                select from (select unnest(lines) as id from audit_seal
                             union all select unnest(lines) from audit_unsealed) known
                where known.id = a.id)
            order by a.id limit %d""".formatted(ChainCheck.MOST);

    private static final String DELETED = """
            select u.id from (select unnest(lines) as id from audit_unsealed) u
            where not exists (select from audit a where a.id = u.id)
            order by u.id""";

    private static final String WAITING = """
            select count(*), min(u.id) filter (where u.queued_at < now() - interval '%d seconds')
            from (select unnest(lines) as id, queued_at from audit_unsealed) u join audit a on a.id = u.id""".formatted(OVERDUE_SECONDS);

    private final AgroalDataSource database;
    private final String service;
    private final Semaphore running = new Semaphore(1);

    Verification(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
    }

    /** Told again and again while a verification runs. */
    interface Progress {
        void made() throws IOException;
    }

    /** What was found. */
    record Outcome(String service, ChainCheck check, long waiting) {}

    /**
     * @param from first position to be checked
     * @throws vn.banggiao.chassis.problem.Refusal 400 where no seal stands right before it, 409 while another verification runs
     */
    void requirePossible(long from) {
        if (running.availablePermits() == 0) {
            throw Refusals.conflict(
                    "verification-running",
                    "Một lần kiểm tra khác đang chạy; hãy thử lại khi lần đó xong.",
                    "Another verification is running; try again when it is done.");
        }
        try (Connection connection = database.getConnection()) {
            if (from < 1 || from > 1 && Seals.hash(connection, from - 1) == null) {
                throw Refusals.invalid(
                        "from",
                        "out-of-range",
                        "Phải từ 1 trở lên, và chuỗi phải có vị trí ngay trước đó.",
                        "Must be 1 or more, and the chain must have the position right before it.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        }
    }

    /**
     * Waits for its turn.
     *
     * @param from first position to be checked, found {@linkplain #requirePossible possible}; the seal before it is taken as it stands
     * @param expected a head that was written down and must still be in the chain; may be null
     * @throws IOException what {@code progress} throws ends it
     */
    Outcome run(long from, Head expected, Progress progress) throws IOException {
        running.acquireUninterruptibly();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute(SNAPSHOT);
                return check(connection, from, expected, progress);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be read", e);
        } finally {
            running.release();
        }
    }

    private Outcome check(Connection connection, long from, Head expected, Progress progress)
            throws SQLException, IOException {
        Chain chain = new Chain(service);
        byte[] before = from == 1 ? chain.beginning() : Seals.hash(connection, from - 1);
        ChainCheck check = new ChainCheck(chain, from - 1, before);
        try (var seals = connection.prepareStatement(SEALS)) {
            seals.setFetchSize(LINES);
            long block = before(connection, from);
            for (long last = -1; last != block; progress.made()) {
                last = block;
                seals.setLong(1, block);
                try (ResultSet row = seals.executeQuery()) {
                    while (row.next()) {
                        block = row.getLong(1);
                        if (row.getLong(2) >= from) {
                            check.seal(row.getLong(2), row.getLong(3), row.getBytes(4), Line.of(row, 4));
                        }
                    }
                }
            }
        }
        addUnsealed(connection, check);
        if (expected != null) {
            byte[] found = Seals.hash(connection, expected.position());
            if (found == null || !HexFormat.of().formatHex(found).equals(expected.hash())) {
                check.add(new Fault(FaultKind.HEAD_LOST, expected.position(), null));
            }
        }
        return new Outcome(service, check, addWaiting(connection, check));
    }

    private static void addUnsealed(Connection connection, ChainCheck check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(UNSEALED)) {
                long count = 0;
                long named = 0;
                while (row.next()) {
                    check.add(new Fault(FaultKind.UNSEALED, null, row.getLong(1)));
                    count = row.getLong(2);
                    named++;
                }
                check.addUnnamed(count - named);
            }
            try (ResultSet row = statement.executeQuery(DELETED)) {
                while (row.next()) {
                    check.add(new Fault(FaultKind.DELETED_BEFORE_SEAL, null, row.getLong(1)));
                }
            }
        }
    }

    private static long addWaiting(Connection connection, ChainCheck check) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            long waiting = row.getLong(1);
            long overdue = row.getLong(2);
            if (!row.wasNull()) {
                check.add(new Fault(FaultKind.OVERDUE, null, overdue));
            }
            return waiting;
        }
    }

    /** Right before the block that holds the position. */
    private static long before(Connection connection, long position) throws SQLException {
        try (var query = connection.prepareStatement(BEFORE)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

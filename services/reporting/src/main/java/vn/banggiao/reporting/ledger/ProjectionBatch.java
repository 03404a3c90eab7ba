package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.banggiao.reporting.ledger.Projection.Redating;
import vn.banggiao.reporting.ledger.Succession.Superseded;
import vn.banggiao.reporting.ledger.Versions.Dated;

/**
 * Arrivals of one transaction on their way into the ledger, in portions of a few statements each; the totals, in which many of them meet,
 * follow at its end.
 */
final class ProjectionBatch {
    /**
     * Rows are looked up by their key, in this process alone: a planner that has not heard yet how many there are by now would read them
     * all, a plan made for any batch expects ten rows, and starting others to help takes ten times as long as the look-up.
     */
    private static final String LOOK_UP_BY_KEY = """
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off;
            SET LOCAL enable_seqscan = off;
            SET LOCAL max_parallel_workers_per_gather = 0
            """;

    private final Connection connection;
    private final Projection projection;
    private final SeriesNumbers numbers;
    private final KindNumbers kinds;
    private final WriteLocks locks;
    private final Totals totals = new Totals();

    ProjectionBatch(Connection connection, Projection projection, SeriesNumbers numbers, KindNumbers kinds)
            throws SQLException {
        this.connection = connection;
        this.projection = projection;
        this.numbers = numbers;
        this.kinds = kinds;
        this.locks = new WriteLocks(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOOK_UP_BY_KEY);
        }
    }

    /**
     * Has nobody else write versions of these records until the transaction ends. For the first ones it waits; for later ones it never
     * does, as whoever has them may be waiting for the first ones.
     *
     * @return false when somebody else writes some of the later ones
     */
    boolean claim(Collection<UUID> records) throws SQLException {
        return locks.takeRecords(records);
    }

    /** Writes what was claimed before. What throws has changed nothing here; what it did to the database its caller takes back. */
    void write(List<Arrival> arrivals) throws SQLException {
        if (arrivals.isEmpty()) {
            return;
        }
        kinds.prepare(arrivals);
        numbers.begin();
        Versions versions = new Versions(connection, numbers);
        Succession succession = new Succession(
                versions.newest(arrivals.stream().map(Arrival::record).collect(Collectors.toSet())), numbers);
        arrivals.forEach(succession::add);

        List<Line> outgoing = versions.supersede(succession.superseded());
        numbers.giveOut();
        List<Succession.Entry> fresh = succession.fresh();
        Totals changed;
        try (CopiedRows added = versions.fresh()) {
            for (Succession.Entry entry : fresh) {
                for (LedgerRow row : rows(entry)) {
                    row.copyTo(added);
                }
            }
            added.flush();
            changed = changed(outgoing, succession.superseded(), fresh);
            added.end();
        }
        versions.addUnknown(succession.late().stream()
                .flatMap(entry -> rows(entry).stream())
                .toList());
        totals.add(changed);
    }

    /** Writes what changes in the totals. */
    void end() throws SQLException {
        Totals.Rows rows = totals.rows();
        if (!rows.none()) {
            locks.takeTotals();
            rows.write(connection);
        }
    }

    /** All of a batch that is nothing else. */
    void redate(Collection<UUID> records, Redating redating) throws SQLException {
        claim(records);
        numbers.begin();
        Versions versions = new Versions(connection, numbers);
        List<Dated> before = versions.dated(records);
        numbers.giveOut();
        for (Dated each : before) {
            totals.uncount(projection.counted(each.line()), each.line(), each.knownAt(), each.supersededAt());
        }
        redating.run();
        for (Dated each : versions.dated(records)) {
            totals.count(projection.counted(each.line()), each.line(), each.knownAt(), each.supersededAt());
        }
        end();
    }

    /** One that came late was never visible. */
    private Totals changed(List<Line> outgoing, List<Superseded> superseded, List<Succession.Entry> fresh) {
        Totals changed = new Totals();
        Map<UUID, Instant> supersededAt =
                superseded.stream().collect(Collectors.toMap(Superseded::record, Superseded::at));
        for (Line line : outgoing) {
            changed.supersede(projection.counted(line), line, supersededAt.get(line.record()));
        }
        for (Succession.Entry entry : fresh) {
            for (Line line : entry.lines()) {
                changed.count(projection.counted(line), line, entry.arrival().knownAt(), entry.supersededAt());
            }
        }
        return changed;
    }

    private List<LedgerRow> rows(Succession.Entry entry) {
        return LedgerRow.of(entry, kinds.of(entry.arrival()));
    }
}

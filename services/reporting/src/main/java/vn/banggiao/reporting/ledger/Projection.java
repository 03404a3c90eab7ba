package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Succession.Superseded;
import vn.banggiao.reporting.ledger.Versions.Dated;

/**
 * Writes batches of arrivals into ledger and totals, a few statements for a batch of any size.
 *
 * <p>Idempotent and indifferent to order: after any batches that hold each version at least once, the totals are those of the
 * newest versions. The caller owns the transaction: when {@link #apply} throws, nothing may be committed, and the same batch may
 * be applied again. From {@link #apply} until its end nobody else writes versions of these records, nor any total.
 *
 * <p>For one thread; each worker has its own.
 */
public final class Projection {
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

    private static final int[] NONE = {};

    private final SeriesNumbers numbers;
    private final KindNumbers kinds;
    private final Set<String> censuses;

    /** @param dataSource for the numbers of new series and kinds, which are committed apart from any batch */
    public Projection(DataSource dataSource, Catalogue catalogue) {
        this.numbers = new SeriesNumbers(dataSource);
        this.kinds = new KindNumbers(dataSource);
        this.censuses = catalogue.all().stream()
                .filter(Indicator::census)
                .map(Indicator::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param connection in a transaction of READ COMMITTED */
    public void apply(Connection connection, List<Arrival> arrivals) throws SQLException {
        claim(connection, arrivals.stream().map(Arrival::record).toList());
        write(connection, arrivals);
    }

    /**
     * Waits until nobody else writes versions of these records. Of a transaction that writes several times it is the first thing, for
     * all of them: whoever has written may hold the totals, and waits for no record then.
     */
    void claim(Connection connection, Collection<UUID> records) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOOK_UP_BY_KEY);
        }
        WriteLocks.takeRecords(connection, records);
    }

    /** Writes what was claimed before. */
    void write(Connection connection, List<Arrival> arrivals) throws SQLException {
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
        Totals.Rows totals;
        try (CopiedRows added = versions.fresh()) {
            for (Succession.Entry entry : fresh) {
                for (LedgerRow row : rows(entry)) {
                    row.copyTo(added);
                }
            }
            added.flush();
            totals = totals(outgoing, succession.superseded(), fresh);
            added.end();
        }
        versions.addUnknown(succession.late().stream()
                .flatMap(entry -> rows(entry).stream())
                .toList());
        writeTotals(connection, totals);
    }

    /** What changes in the totals. One that came late was never visible. */
    private Totals.Rows totals(List<Line> outgoing, List<Superseded> superseded, List<Succession.Entry> fresh) {
        Totals totals = new Totals();
        Map<UUID, Instant> supersededAt =
                superseded.stream().collect(Collectors.toMap(Superseded::record, Superseded::at));
        for (Line line : outgoing) {
            totals.supersede(counted(line), line, supersededAt.get(line.record()));
        }
        count(totals, fresh);
        return totals.rows();
    }

    private static void writeTotals(Connection connection, Totals.Rows totals) throws SQLException {
        if (!totals.none()) {
            WriteLocks.takeTotals(connection);
            totals.write(connection);
        }
    }

    /** Does what changes the instants at which versions were known and superseded, and has the totals follow. */
    void redate(Connection connection, Collection<UUID> records, Redating redating) throws SQLException {
        claim(connection, records);
        numbers.begin();
        Versions versions = new Versions(connection, numbers);
        Totals totals = new Totals();
        List<Dated> before = versions.dated(records);
        numbers.giveOut();
        before.forEach(each -> totals.uncount(counted(each.line()), each.line(), each.knownAt(), each.supersededAt()));
        redating.run();
        versions.dated(records)
                .forEach(each -> totals.count(counted(each.line()), each.line(), each.knownAt(), each.supersededAt()));
        writeTotals(connection, totals.rows());
    }

    /** What {@link #redate} does. */
    interface Redating {
        void run() throws SQLException;
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        numbers.forget();
    }

    private List<LedgerRow> rows(Succession.Entry entry) {
        return LedgerRow.of(entry, kinds.of(entry.arrival()));
    }

    private void count(Totals totals, List<Succession.Entry> entries) {
        for (Succession.Entry entry : entries) {
            for (Line line : entry.lines()) {
                totals.count(counted(line), line, entry.arrival().knownAt(), entry.supersededAt());
            }
        }
    }

    /** The series whose totals have the line: that of its unit and of each above it. A census has none: what stands is no sum. */
    private int[] counted(Line line) {
        return censuses.contains(line.series().key().indicator())
                ? NONE
                : line.series().lineage();
    }
}

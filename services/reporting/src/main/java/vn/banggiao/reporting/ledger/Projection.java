package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * be applied again. An {@link SQLException} of class 40 or 23 means that another worker met the same rows.
 *
 * <p>For one thread; each worker has its own.
 */
public final class Projection {
    /** A plan made for any batch expects ten rows, and would compare each row of a large one with every other. */
    private static final String PLAN_FOR_EACH_BATCH = "SET LOCAL plan_cache_mode = force_custom_plan";

    private static final int[] NONE = {};

    private final SeriesNumbers numbers;
    private final Set<String> censuses;

    /** @param dataSource for the numbers of new series, which are committed apart from any batch */
    public Projection(DataSource dataSource, Catalogue catalogue) {
        this.numbers = new SeriesNumbers(dataSource);
        this.censuses = catalogue.all().stream()
                .filter(Indicator::census)
                .map(Indicator::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param connection in a transaction of READ COMMITTED */
    public void apply(Connection connection, List<Arrival> arrivals) throws SQLException {
        if (arrivals.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLAN_FOR_EACH_BATCH);
        }
        Versions versions = new Versions(connection);
        Succession succession = new Succession(
                versions.newest(arrivals.stream().map(Arrival::record).collect(Collectors.toSet())));
        arrivals.forEach(succession::add);

        List<Line> outgoing = versions.supersede(succession.superseded());
        List<Line> current = lines(succession.current());
        List<Line> past = lines(succession.past());
        numbers.prepare(Stream.of(outgoing, current, past)
                .flatMap(List::stream)
                .map(Line::series)
                .toList());

        versions.addPast(succession.past(), past, numbers);
        versions.addCurrent(succession.current(), current, numbers);
        Totals totals = new Totals();
        Map<UUID, Instant> supersededAt =
                succession.superseded().stream().collect(Collectors.toMap(Superseded::record, Superseded::at));
        for (Line line : outgoing) {
            totals.supersede(counted(line), line, supersededAt.get(line.record()));
        }
        count(totals, succession.current(), current);
        count(totals, succession.past(), past);
        totals.write(connection);
    }

    /** Does what changes the instants at which versions were known and superseded, and has the totals follow. */
    void redate(Connection connection, Collection<UUID> records, Redating redating) throws SQLException {
        Totals.takeTurn(connection);
        Versions versions = new Versions(connection);
        Totals totals = new Totals();
        List<Dated> before = versions.dated(records);
        numbers.prepare(before.stream().map(each -> each.line().series()).toList());
        before.forEach(each -> totals.uncount(counted(each.line()), each.line(), each.knownAt(), each.supersededAt()));
        redating.run();
        versions.dated(records)
                .forEach(each -> totals.count(counted(each.line()), each.line(), each.knownAt(), each.supersededAt()));
        totals.write(connection);
    }

    /** What {@link #redate} does. */
    interface Redating {
        void run() throws SQLException;
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        numbers.forget();
    }

    private static List<Line> lines(List<Succession.Entry> entries) {
        return entries.stream()
                .map(Succession.Entry::arrival)
                .flatMap(arrival -> IntStream.rangeClosed(
                                1, arrival.contributions().size())
                        .mapToObj(number -> Line.of(arrival, number)))
                .toList();
    }

    /** @param lines of the entries, in their order */
    private void count(Totals totals, List<Succession.Entry> entries, List<Line> lines) {
        Iterator<Line> line = lines.iterator();
        for (Succession.Entry entry : entries) {
            Arrival arrival = entry.arrival();
            for (int i = 0; i < arrival.contributions().size(); i++) {
                Line each = line.next();
                totals.count(counted(each), each, arrival.knownAt(), entry.supersededAt());
            }
        }
    }

    /** The series whose totals have the line: that of its unit and of each above it. A census has none: what stands is no sum. */
    private int[] counted(Line line) {
        return censuses.contains(line.series().indicator()) ? NONE : numbers.lineage(line.series());
    }
}

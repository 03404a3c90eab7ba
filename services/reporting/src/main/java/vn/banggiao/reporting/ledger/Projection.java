package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;

/**
 * Writes batches of arrivals into ledger and totals, a few statements for a batch of any size.
 *
 * <p>Idempotent and indifferent to order: after any batches that hold each version at least once, the totals are those of the
 * newest versions. The caller owns the transaction: when {@link #apply} throws, nothing may be committed, and the same batch may
 * be applied again. From {@link #apply} until its end nobody else writes to the ledger.
 *
 * <p>For one thread; each worker has its own.
 */
public final class Projection {
    /**
     * One writer after the other, of all processes: each finds the newest versions as they will still be when it commits, so that no two
     * meet at a record or at a total. Rows are looked up by their key: a planner that has not heard yet how many there are by now
     * would read them all, and a plan made for any batch expects ten rows.
     */
    private static final String TAKE_TURNS = """
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off;
            SET LOCAL enable_seqscan = off;
            SELECT pg_advisory_xact_lock('ledger'::regclass::oid::int, 0)
            """;

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
        if (arrivals.isEmpty()) {
            return;
        }
        kinds.prepare(arrivals);
        numbers.prepare(series(arrivals));
        try (Statement turn = connection.createStatement()) {
            turn.execute(TAKE_TURNS);
        }
        Versions versions = new Versions(connection);
        Succession succession = new Succession(
                versions.newest(arrivals.stream().map(Arrival::record).collect(Collectors.toSet())));
        arrivals.forEach(succession::add);

        List<Line> outgoing = versions.supersede(succession.superseded());
        numbers.prepare(outgoing.stream().map(Line::series).toList());
        versions.add(rows(succession.fresh()));
        versions.addUnknown(rows(succession.late()));
        List<Line> current = lines(succession.current());
        Totals totals = new Totals();
        for (Line line : outgoing) {
            int[] counted = counted(line);
            for (int i = 0; i < counted.length; i++) {
                totals.subtract(counted[i], i == 0, line.day(), line.until(), line.amount());
            }
        }
        for (Line line : current) {
            int[] counted = counted(line);
            for (int i = 0; i < counted.length; i++) {
                totals.add(counted[i], i == 0, line.day(), line.until(), line.amount());
            }
        }
        totals.write(connection);
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        numbers.forget();
    }

    private static List<SeriesKey> series(List<Arrival> arrivals) {
        List<SeriesKey> series = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            arrival.contributions().forEach(each -> series.add(SeriesKey.of(arrival.unit(), each)));
        }
        return series;
    }

    private List<LedgerRow> rows(List<Succession.Entry> entries) {
        List<LedgerRow> rows = new ArrayList<>(entries.size());
        entries.forEach(each -> LedgerRow.addTo(rows, each, kinds.of(each.arrival()), numbers));
        return rows;
    }

    private static List<Line> lines(List<Succession.Entry> entries) {
        return entries.stream()
                .map(Succession.Entry::arrival)
                .flatMap(arrival -> IntStream.rangeClosed(
                                1, arrival.contributions().size())
                        .mapToObj(number -> Line.of(arrival, number)))
                .toList();
    }

    /** The series whose totals have the line: of a census its own, which the units above sum up when they are asked. */
    private int[] counted(Line line) {
        int[] lineage = numbers.lineage(line.series());
        return censuses.contains(line.series().indicator()) ? new int[] {lineage[0]} : lineage;
    }
}

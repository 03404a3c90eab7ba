package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;

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

package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;

/**
 * Writes arrivals into ledger and totals, in {@link ProjectionBatch}es of a transaction each, and remembers what the next batch needs of
 * the last one.
 *
 * <p>Idempotent and indifferent to order: after any batches that hold each version at least once, the totals are those of the
 * newest versions. The caller owns the transaction: when anything here throws, nothing may be committed, and the same arrivals may
 * come again. From the first of them until its end nobody else writes versions of these records, nor, once it writes them, any total.
 *
 * <p>For one thread; each worker has its own.
 */
public final class Projection {
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

    /** @param connection in a transaction of READ COMMITTED that has written nothing yet */
    ProjectionBatch begin(Connection connection) throws SQLException {
        return new ProjectionBatch(connection, this, numbers, kinds);
    }

    /** A batch of arrivals that are all there. */
    public void apply(Connection connection, List<Arrival> arrivals) throws SQLException {
        ProjectionBatch batch = begin(connection);
        batch.claim(arrivals.stream().map(Arrival::record).toList());
        batch.write(arrivals);
        batch.end();
    }

    /** Does what changes the instants at which versions were known and superseded, and has the totals follow. */
    void redate(Connection connection, Collection<UUID> records, Redating redating) throws SQLException {
        begin(connection).redate(records, redating);
    }

    /** What {@link #redate} does. */
    interface Redating {
        void run() throws SQLException;
    }

    /** Call it when the tables are others than those of the last batch. */
    public void forgetNumbers() {
        numbers.forget();
    }

    /** The series whose totals have the line: that of its unit and of each above it. A census has none: what stands is no sum. */
    int[] counted(Line line) {
        return censuses.contains(line.series().key().indicator())
                ? NONE
                : line.series().lineage();
    }
}

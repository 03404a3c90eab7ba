package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.banggiao.chassis.check.LocalClock;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.period.Window;

/**
 * What the records give. A unit's sums include everything below it, as the units were on each record's day.
 *
 * <p>A sum that comes to nothing is left out, for nobody said that there was nothing; only a census says so. Indicators that no
 * record gives (unknown ones, profiles) are refused with {@link NotRecorded}. Safe for several threads.
 */
public final class Ledger {
    interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private final DataSource dataSource;
    private final Catalogue catalogue;

    public Ledger(DataSource dataSource, Catalogue catalogue) {
        this.dataSource = dataSource;
        this.catalogue = catalogue;
    }

    /** What the records of some ground give, wherever it lies. */
    public GroundLedger on(Ground ground) {
        return new GroundLedger(this, ground);
    }

    /** Sums as known now: the cost grows with the half-months of the window, not with the records. */
    public List<Sum> sums(String unit, Collection<String> indicators, Window window) {
        return sumsAsOf(unit, indicators, window, null);
    }

    /**
     * Sums of many parts over many windows, in a few questions however many they are; by part, by window, without what is nothing.
     *
     * @param asOf null for now
     */
    public Map<String, Map<Window, List<Sum>>> sums(
            Collection<Part> parts, Collection<String> indicators, Collection<Window> windows, Instant asOf) {
        try {
            return new PartSums(this, parts, windows, asOf).read(indicators);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /** Sums as they were known at an instant: the cost grows with what became known around it as well; null for now. */
    public List<Sum> sumsAsOf(String unit, Collection<String> indicators, Window window, Instant asOf) {
        return on(Ground.of(unit)).sums(indicators, window, asOf);
    }

    /**
     * The very record versions that a figure sums.
     *
     * @param narrowing only what has these dimensions
     * @param asOf null for now
     * @param scope units that the caller may see, each with everything below it; {@code *} for all
     * @param cursor from the page before; null for the first
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 when the cursor was not given out here
     */
    public FigureRecords records(
            String unit,
            String indicator,
            Dimensions narrowing,
            Window window,
            Instant asOf,
            Collection<String> scope,
            String cursor,
            int limit) {
        Indicator of = indicator(indicator);
        return page(
                new FigureRecordsQuery(unit, null, Reach.of(of, window), of.census(), narrowing, asOf, scope),
                cursor,
                limit);
    }

    FigureRecords page(FigureRecordsQuery query, String cursor, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            return query.page(connection, RecordPosition.parse(cursor), limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /**
     * What an indicator's figures sum at only one of two instants, by day. Of a census these are the counts that came or went,
     * whether or not a later count stands in their place.
     *
     * @param before the figure's window at the earlier instant
     * @param after its window at the later one
     */
    public List<LineChange> changes(
            Bearer unit, String indicator, Window before, Instant earlier, Window after, Instant later) {
        Indicator of = indicator(indicator);
        LineChangesQuery query = new LineChangesQuery(
                unit, Reach.of(of, before), AsOf.timestamp(earlier), Reach.of(of, after), AsOf.timestamp(later));
        try (Connection connection = dataSource.getConnection()) {
            return query.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /**
     * As {@link #changes}, of what {@link GroundLedger#late} sums: what began before the window and was first recorded on one of its days.
     */
    public List<LineChange> lateChanges(
            Bearer unit, String indicator, Window before, Instant earlier, Window after, Instant later) {
        LineChangesQuery query = new LineChangesQuery(
                unit,
                Reach.before(indicator, before),
                AsOf.timestamp(earlier),
                Reach.before(indicator, after),
                AsOf.timestamp(later));
        try (Connection connection = dataSource.getConnection()) {
            return query.read(connection).stream()
                    .filter(each -> (each.after() ? after : before)
                            .contains(LocalDate.ofInstant(each.recordedAt(), LocalClock.ZONE)))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    Map<Boolean, List<Reach>> reaches(Collection<String> indicators, Window window) {
        return indicators.stream()
                .map(this::indicator)
                .collect(Collectors.groupingBy(
                        Indicator::census, Collectors.mapping(each -> Reach.of(each, window), Collectors.toList())));
    }

    Indicator indicator(String code) {
        return catalogue.find(code).orElseThrow(() -> new NotRecorded(code));
    }

    List<Sum> query(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            ResultSet row = statement.executeQuery();
            List<Sum> sums = new ArrayList<>();
            while (row.next()) {
                Sum sum = sum(row);
                if (sum.amount().signum() != 0) {
                    sums.add(sum);
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getString("indicator"),
                Dimensions.parse(row.getString("dimensions")),
                Qualifier.of(row.getString("qualifier")),
                row.getBigDecimal("amount"));
    }
}

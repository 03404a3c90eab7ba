package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;

/** Whatever happens to records and however the log tells of it, the ledger is what counting by hand gives. */
class ProjectionProperties {
    private static final List<String> INDICATORS = List.of(
            "incidents.cases",
            "incidents.people",
            "agreements.signed",
            "agreements.in-force",
            "aid.projects",
            "aid.projects.new",
            "aid.committed",
            "labour.abroad");

    private static final String TOTALS = """
            SELECT s.unit || ' ' || s.indicator || ' ' || s.dimensions || ' ' || s.qualifier || ' ' || t.day AS place,
                   t.opened, t.entries, t.closed
            FROM total t JOIN series s ON s.id = t.series
            WHERE t.opened <> 0 OR t.entries <> 0 OR t.closed <> 0
            """;

    private final Catalogue catalogue = Catalogue.load();
    private final Ledger ledger = new Ledger(ReportingDatabase.dataSource(), catalogue);

    @Property(tries = 200)
    void ledgerEqualsAnIndependentRecount(
            @ForAll("stories") Story story,
            @ForAll @IntRange(min = 0, max = 40) int place,
            @ForAll @IntRange(min = -5, max = 60) int from,
            @ForAll @IntRange(min = 0, max = 40) int length)
            throws SQLException {
        ReportingDatabase.emptyLedger();
        project(story);

        Window window = new Window(Story.FIRST_DAY.plusDays(from), Story.FIRST_DAY.plusDays(from + length));
        Recount now = Recount.asOf(Instant.MAX, story, catalogue);
        Instant instant = Story.knownAt(place).plusSeconds(5);
        Recount then = Recount.asOf(instant, story, catalogue);

        assertEquals(now.totals(), ReportingDatabase.in(ProjectionProperties::totals));
        for (String unit : Story.UNITS) {
            assertEquals(now.sums(unit, INDICATORS, window), texts(ledger.sums(unit, INDICATORS, window)));
            assertEquals(
                    then.sums(unit, INDICATORS, window), texts(ledger.sumsAsOf(unit, INDICATORS, window, instant)));
        }
        assertVisibleAndHiddenRecordsAddUpTo(then, instant, window);
    }

    @Provide
    Arbitrary<Story> stories() {
        return Story.stories();
    }

    private void project(Story story) throws SQLException {
        Projection projection = new Projection(ReportingDatabase.dataSource(), catalogue);
        List<Arrival> arrivals = story.arrivals();
        for (int start = 0; start < arrivals.size(); start += story.batch()) {
            List<Arrival> batch = arrivals.subList(start, Math.min(start + story.batch(), arrivals.size()));
            try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                projection.apply(connection, batch);
                connection.commit();
            }
        }
    }

    private void assertVisibleAndHiddenRecordsAddUpTo(Recount recount, Instant instant, Window window) {
        for (String indicator : INDICATORS) {
            FigureRecords page =
                    ledger.records("11", indicator, Dimensions.none(), window, instant, List.of("11.099"), null, 500);
            BigDecimal figure = recount.sums("11", List.of(indicator), window).values().stream()
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal visible =
                    page.records().stream().map(FigureRecord::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, figure.compareTo(page.amount()), indicator);
            assertEquals(0, figure.compareTo(visible.add(page.hiddenAmount())), indicator);
            assertEquals(page.count(), page.records().size() + page.hidden(), indicator);
        }
    }

    private static Map<String, String> totals(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOTALS)) {
            Map<String, String> totals = new TreeMap<>();
            while (row.next()) {
                totals.put(
                        row.getString("place"),
                        Recount.text(row.getBigDecimal("opened"))
                                + " " + row.getInt("entries")
                                + " " + Recount.text(row.getBigDecimal("closed")));
            }
            return totals;
        }
    }

    private static Map<String, String> texts(List<Sum> sums) {
        return new TreeMap<>(sums.stream()
                .collect(Collectors.toMap(
                        sum -> sum.indicator() + " " + sum.dimensions() + " "
                                + sum.qualifier().code(),
                        sum -> Recount.text(sum.amount()))));
    }
}

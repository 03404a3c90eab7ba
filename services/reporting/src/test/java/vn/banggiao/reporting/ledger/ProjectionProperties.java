package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
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

    private static final int FIRST_ROOT = 1_000;

    private static final String TOTALS = """
            SELECT s.unit || ' ' || s.indicator || ' ' || s.dimensions || ' ' || s.qualifier || ' ' || t.half AS place,
                   sum(t.opened) AS opened, sum(t.closed) AS closed
            FROM total t JOIN series s ON s.id = t.series
            GROUP BY place
            HAVING sum(t.opened) <> 0 OR sum(t.closed) <> 0
            """;

    private final Catalogue catalogue = Catalogue.load();
    private final Ledger ledger = new Ledger(ReportingDatabase.dataSource(), catalogue);

    private static final AtomicInteger SEQUENCES = new AtomicInteger();
    private static final AtomicInteger EVENTS = new AtomicInteger();
    private static final long BEGUN = System.nanoTime();

    /** Stories that are told at once, and what is asked of each afterwards. */
    record Asked(Story story, int place, int from, int length) {}

    @Property(tries = 5)
    void ledgerEqualsAnIndependentRecount(@ForAll("groups") List<Asked> group) throws SQLException {
        compare(group);
    }

    @Property(tries = 250)
    @AddLifecycleHook(InTheLongForm.class)
    void ledgerEqualsAnIndependentRecountTenThousandTimes(@ForAll("groups") List<Asked> group) throws SQLException {
        compare(group);
    }

    @AfterContainer
    static void tell() {
        System.out.printf(
                "| sequences | events | seconds |%n| ---: | ---: | ---: |%n| %d | %d | %d |%n",
                SEQUENCES.get(), EVENTS.get(), (System.nanoTime() - BEGUN) / 1_000_000_000);
    }

    @Provide
    Arbitrary<List<Asked>> groups() {
        return Combinators.combine(
                        Story.stories(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(-5, 60),
                        Arbitraries.integers().between(0, 40))
                .as(Asked::new)
                .list()
                .ofSize(40);
    }

    private void compare(List<Asked> group) throws SQLException {
        ReportingDatabase.emptyLedger();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            stories.add(group.get(i).story().under(FIRST_ROOT + i));
        }
        project(stories);
        Map<String, String> totals = new TreeMap<>();
        for (int i = 0; i < stories.size(); i++) {
            compare(group.get(i), stories.get(i), FIRST_ROOT + i, totals);
            SEQUENCES.incrementAndGet();
            EVENTS.addAndGet(stories.get(i).arrivals().size());
        }
        assertEquals(totals, ReportingDatabase.in(ProjectionProperties::totals));
    }

    private void compare(Asked asked, Story story, int root, Map<String, String> totals) {
        Window window = new Window(
                Story.FIRST_DAY.plusDays(asked.from()), Story.FIRST_DAY.plusDays(asked.from() + asked.length()));
        List<String> units = Story.units(root);
        Recount now = Recount.asOf(Instant.MAX, story, units, catalogue);
        totals.putAll(now.totals());
        Instant instant = Story.knownAt(asked.place()).plusSeconds(asked.from() % 3);
        Recount then = Recount.asOf(instant, story, units, catalogue);
        for (String unit : units) {
            assertEquals(now.sums(unit, INDICATORS, window), texts(ledger.sums(unit, INDICATORS, window)));
            assertEquals(
                    then.sums(unit, INDICATORS, window), texts(ledger.sumsAsOf(unit, INDICATORS, window, instant)));
        }
        assertVisibleAndHiddenRecordsAddUpTo(then, root, instant, window);
    }

    /** Each story in batches of its own size; those of one turn together, and of three turns in one transaction. */
    private void project(List<Story> stories) throws SQLException {
        Projection projection = new Projection(ReportingDatabase.dataSource(), catalogue);
        List<List<List<Arrival>>> told = stories.stream().map(Story::batches).toList();
        int turns = told.stream().mapToInt(List::size).max().orElse(0);
        try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (int turn = 0; turn < turns; ) {
                    ProjectionBatch batch = projection.begin(connection);
                    for (int last = turn + 3; turn < Math.min(last, turns); turn++) {
                        int now = turn;
                        List<Arrival> arrivals = told.stream()
                                .filter(batches -> now < batches.size())
                                .flatMap(batches -> batches.get(now).stream())
                                .toList();
                        assertTrue(batch.claim(
                                arrivals.stream().map(Arrival::record).toList()));
                        batch.write(arrivals);
                    }
                    batch.end();
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void assertVisibleAndHiddenRecordsAddUpTo(Recount recount, int root, Instant instant, Window window) {
        String province = root + ".11";
        for (String indicator : INDICATORS) {
            FigureRecords page = ledger.records(
                    province, indicator, Dimensions.none(), window, instant, List.of(province + ".099"), null, 500);
            BigDecimal figure = recount.sums(province, List.of(indicator), window).values().stream()
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
                        Recount.text(row.getBigDecimal("opened")) + " " + Recount.text(row.getBigDecimal("closed")));
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

package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.banggiao.reporting.ledger.Arrivals.CATALOGUE;
import static vn.banggiao.reporting.ledger.Arrivals.arrival;
import static vn.banggiao.reporting.ledger.Arrivals.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.period.Window;

/** What arrives out of the log's order is known from when the log had it, in totals as in the ledger. */
class LateArrivalsTest {
    private static final Window JANUARY = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31));
    private static final Window FROM_THE_SECOND = new Window(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 31));

    private final Ledger ledger = new Ledger(ReportingDatabase.dataSource(), CATALOGUE);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void empty() {
        ReportingDatabase.emptyLedger();
    }

    @Test
    void standsWhereTheLogHadIt() throws SQLException {
        late(version(3, 500, "2020-03-20T03:00:00Z"));
        late(version(1, 3, "2020-01-20T03:00:00Z"));
        late(version(2, 40, "2020-02-20T03:00:00Z"));
        assertEquals("none", people("2020-01-19T00:00:00Z"));
        assertEquals("3", people("2020-01-21T00:00:00Z"));
        assertEquals("3", people("2020-02-14T00:00:00Z"));
        assertEquals("40", people("2020-02-28T00:00:00Z"));
        assertEquals("40", people("2020-03-16T00:00:00Z"));
        assertEquals("500", people("2020-03-20T03:00:00Z"));
        assertEquals("500", people("2020-12-31T00:00:00Z"));
    }

    private Arrival version(int number, int people, String knownAt) {
        return arrival(incident(id, number, "11.099", "2020-01-09", people), Instant.parse(knownAt));
    }

    private static void late(Arrival arrival) throws SQLException {
        Projection projection = new Projection(ReportingDatabase.dataSource(), CATALOGUE);
        try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            projection.apply(connection, List.of(arrival));
            LateArrivals.putInPlace(connection, projection, List.of(arrival));
            connection.commit();
        }
    }

    /** The same over a window that totals give and over one that they do not. */
    private String people(String instant) {
        String people = people(JANUARY, Instant.parse(instant));
        assertEquals(people, people(FROM_THE_SECOND, Instant.parse(instant)), instant);
        return people;
    }

    private String people(Window window, Instant asOf) {
        return ledger.sumsAsOf("11", List.of("incidents.people"), window, asOf).stream()
                .map(sum -> sum.amount().toPlainString())
                .findFirst()
                .orElse("none");
    }
}

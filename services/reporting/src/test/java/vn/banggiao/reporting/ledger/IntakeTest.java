package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Unprojectable.Kind;

/** What the reader has let through and the database refuses all the same, as a release would that forgot to check something. */
class IntakeTest {
    private static final String NO_TEXT_OF_POSTGRESQL = "33.00\0";

    @BeforeEach
    @AfterEach
    void emptyLedger() {
        ReportingDatabase.emptyLedger();
    }

    @Test
    void leavesOutOfABatchOnlyWhatTheDatabaseRefuses() throws SQLException {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        for (int offset = 0; offset < 300; offset++) {
            batch.add(new ConsumerRecord<>("border-incidents", 0, offset, "key", new byte[0]));
        }
        List<Long> bad = List.of(0L, 77L, 78L, 299L);
        Intake intake = new Intake(
                new Projection(ReportingDatabase.dataSource(), Catalogue.load()),
                event -> arrival(bad.contains(event.offset()) ? NO_TEXT_OF_POSTGRESQL : "33.001"));
        try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Intake.Outcome outcome = intake.take(connection, batch);
            connection.commit();
            connection.setAutoCommit(true);
            assertEquals(
                    bad,
                    outcome.refused().stream()
                            .map(each -> each.event().offset())
                            .toList());
            outcome.refused()
                    .forEach(each -> assertEquals(Kind.NOT_STORABLE, each.why().kind()));
            assertEquals(296, outcome.taken().size());
            ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT opened FROM total JOIN series s ON s.id = series"
                            + " WHERE s.unit = '33' AND s.indicator = 'incidents.people'");
            row.next();
            assertEquals(296, row.getInt(1));
        }
    }

    private static Arrival arrival(String unit) {
        Arrival good = Arrivals.arrival(Arrivals.incident("33.001", "2020-03-09", 1));
        return new Arrival(
                good.record(),
                good.version(),
                good.type(),
                good.topic(),
                unit,
                good.withdrawn(),
                good.recordedAt(),
                good.knownAt(),
                good.contributions());
    }
}

package vn.banggiao.reporting.ledger;

import static vn.banggiao.contracts.Qualifier.EXACT;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.catalogue.Catalogue;

/** Records to put into a ledger. An incident's first version is recorded and known two days after it occurred unless said otherwise. */
final class Arrivals {
    static final Catalogue CATALOGUE = Catalogue.load();

    private Arrivals() {}

    static IncidentState incident(String unit, String day, int people) {
        return incident(UUID.randomUUID(), 1, unit, day, people);
    }

    static IncidentState incident(UUID id, int version, String unit, String day, int people) {
        LocalDate on = LocalDate.parse(day);
        Instant recorded = Instant.parse(on.plusDays(2) + "T01:00:00Z");
        return new IncidentState(id, version, false, recorded, unit, EXACT, on, "smuggling", "LA", people, null);
    }

    static AgreementState agreement(String unit, String from, String last) {
        LocalDate end = last == null ? null : LocalDate.parse(last);
        return new AgreementState(
                UUID.randomUUID(),
                1,
                false,
                Instant.EPOCH,
                unit,
                EXACT,
                null,
                LocalDate.parse(from),
                end,
                "district",
                "LA");
    }

    static ConsularState census(String unit, String day, String country, int people) {
        return new ConsularState(
                UUID.randomUUID(),
                1,
                false,
                Instant.EPOCH,
                unit,
                EXACT,
                LocalDate.parse(day),
                "labour-abroad",
                country,
                null,
                null,
                people);
    }

    static Arrival arrival(RecordState state) {
        return arrival(state, state.recordedAt());
    }

    static Arrival arrival(RecordState state, Instant knownAt) {
        return Arrival.of(state, "incident", "border-incidents", knownAt);
    }

    /** Projects them in one committed batch. */
    static void project(List<Arrival> arrivals) throws SQLException {
        Projection projection = new Projection(ReportingDatabase.dataSource(), CATALOGUE);
        try (Connection connection = ReportingDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            projection.apply(connection, arrivals);
            connection.commit();
        }
    }

    static void project(RecordState... states) throws SQLException {
        project(List.of(states).stream().map(Arrivals::arrival).toList());
    }
}

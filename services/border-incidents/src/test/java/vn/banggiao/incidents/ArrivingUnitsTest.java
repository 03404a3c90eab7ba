package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.contracts.UnitState;
import vn.banggiao.testkit.Backing;
import vn.banggiao.units.UnitRegistry;
import vn.banggiao.units.UnitRows;

/** Until a unit has arrived it is unknown, and from then on it existed: whoever waits for it is never told anything else. */
@QuarkusTest
@WithTestResource(Backing.class)
class ArrivingUnitsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final int UNITS = 100;

    @Inject
    UnitRegistry units;

    @Inject
    AgroalDataSource database;

    @Test
    void areUnknownAndThenThere() {
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < UNITS; i++) {
            String code = "38.%03d".formatted(i);
            said.addAll(check(code));
            CompletableFuture<Void> arrival = CompletableFuture.runAsync(() -> arrive(code));
            while (!arrival.isDone()) {
                said.addAll(check(code));
            }
            arrival.join();
            assertEquals(List.of(), check(code));
        }
        assertEquals(Set.of("unknown-unit"), said);
    }

    private List<String> check(String code) {
        Violations violations = new Violations();
        units.check(violations, "unit", code, DAY);
        return violations.found().stream().map(Violation::code).toList();
    }

    private void arrive(String code) {
        UnitState unit = new UnitState(code, "Huyện Suối Đục", "district", "38", null, null, List.of());
        try (Connection connection = database.getConnection()) {
            UnitRows.upsert(connection, List.of(unit));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.banggiao.citizens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What another system is told of cases and consular facts. */
@QuarkusTest
@WithTestResource(Backing.class)
class ChangesTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static String lines(String path) {
        return As.system()
                .accept("application/x-ndjson")
                .get(path + "?changedSince=start")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void ofACaseNoPersonIsTold() {
        String name = "Lò Văn Dấu" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = Cases.recorded("persons", Cases.persons(name));
        String told = lines(Cases.PATH);
        assertTrue(told.contains(id.toString()));
        assertTrue(told.contains("\"persons\":1"));
        assertFalse(told.contains(name));
        assertFalse(told.contains("011095000001"));
    }

    @Test
    void consularFactsAreTold() {
        UUID id = UUID.randomUUID();
        As.system()
                .body(Map.of(
                        "id",
                        id,
                        "unit",
                        Cases.PU_NHUNG,
                        "kind",
                        "labour-abroad",
                        "occurredOn",
                        "2020-03-04",
                        "quantity",
                        2))
                .post("/api/v1/consular-records")
                .then()
                .statusCode(201);
        assertEquals(
                1,
                lines("/api/v1/consular-records")
                        .lines()
                        .filter(line -> line.startsWith("{\"change\":\"kept\",\"id\":\"" + id + "\",\"version\":1,"))
                        .count());
    }
}

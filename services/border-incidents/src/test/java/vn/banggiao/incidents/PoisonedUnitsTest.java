package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.banggiao.contracts.Topics;
import vn.banggiao.contracts.UnitState;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.units.UnitRegistry;

/** A unit that cannot be kept holds up no other: without that, every service would go on with the units of yesterday for ever. */
@QuarkusTest
@WithTestResource(Backing.class)
class PoisonedUnitsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final String UNIT = """
            {"code": "%s", "name": "%s", "level": "district", "parent": "39", "validFrom": "%s", "successors": []}""";

    @Inject
    UnitRegistry units;

    @Test
    void passesOverAUnitThatCannotBeKept() {
        send("39.001", UNIT.formatted("39.001", "Huyện \\u0000", "2019-01-01"));
        send("39.002", UNIT.formatted("39.002", "Huyện", "+999999999-01-01"));
        send("39.003", null);
        send("39.004", "{");
        send("39.005", UNIT.formatted("39.005", "Huyện Thác Bạc", "2019-01-01"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> units.existed("39.005", DAY));
        assertFalse(units.existed("39.001", DAY));
    }

    private static void send(String key, String body) {
        Events.send(Topics.UNITS, key, UnitState.CE_TYPE, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }
}

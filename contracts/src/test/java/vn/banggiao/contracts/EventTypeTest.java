package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {
    @ParameterizedTest
    @EnumSource
    void findsItselfByItsName(EventType type) {
        String event = Schemas.eventName(type);
        RecordState recorded = (RecordState) States.least().get(event);
        RecordState withdrawn = (RecordState) States.full().get(event);
        assertEquals("vn.banggiao." + event + ".recorded.v1", EventType.ceType(recorded));
        assertEquals("vn.banggiao." + event + ".withdrawn.v1", EventType.ceType(withdrawn));
        assertEquals(Optional.of(type), EventType.named(EventType.ceType(recorded)));
        assertEquals(Optional.of(type), EventType.named(EventType.ceType(withdrawn)));
        assertEquals(Optional.of(type), EventType.named("vn.banggiao." + event + ".amended.v1"));
    }

    @Test
    void callsALaterVersionAmended() {
        PatrolState first = (PatrolState) States.least().get("patrol");
        PatrolState second = new PatrolState(
                first.id(),
                2,
                false,
                first.recordedAt(),
                first.unit(),
                first.qualifier(),
                first.patrolledOn(),
                true,
                "LA",
                2);
        assertEquals("vn.banggiao.patrol.amended.v1", EventType.ceType(second));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "incident", "vn.banggiao.incident.recorded.v2", "vn.banggiao.incident.deleted.v1"})
    void knowsNoOtherName(String ceType) {
        assertEquals(Optional.empty(), EventType.named(ceType));
    }

    @Test
    void coversEveryStateOfARecord() {
        Set<Class<?>> states =
                Arrays.stream(EventType.values()).map(EventType::state).collect(Collectors.toSet());
        assertEquals(Set.of(RecordState.class.getPermittedSubclasses()), states);
        assertTrue(states.stream().allMatch(Class::isRecord));
    }
}

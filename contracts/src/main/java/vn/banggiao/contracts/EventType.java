package vn.banggiao.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stable names of events on the wire ({@code ce_type}), and the state that each carries. */
public enum EventType {
    INCIDENT("incident", IncidentState.class),
    PATROL("patrol", PatrolState.class),
    HANDOVER("handover", HandoverState.class),
    DELEGATION("delegation", DelegationState.class),
    AGREEMENT("agreement", AgreementState.class),
    ACTIVITY("activity", ActivityState.class),
    PROJECT("project", ProjectState.class),
    DISBURSEMENT("disbursement", DisbursementState.class),
    PROJECT_ACTIVITY("project-activity", ProjectActivityState.class),
    CASE("case", CaseState.class),
    CONSULAR_RECORD("consular-record", ConsularState.class);

    private static final List<String> VERBS = List.of("recorded", "amended", "withdrawn");
    private static final Map<String, EventType> BY_CE_TYPE = Arrays.stream(values())
            .flatMap(type -> VERBS.stream().map(verb -> Map.entry(type.ceType(verb), type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String name;
    private final Class<? extends RecordState> state;

    EventType(String name, Class<? extends RecordState> state) {
        this.name = name;
        this.state = state;
    }

    /** {@code incident}, {@code project-activity}: how the names of its events call it. */
    public String code() {
        return name;
    }

    public Class<? extends RecordState> state() {
        return state;
    }

    /** {@code vn.banggiao.incident.recorded.v1}, {@code ….amended.v1} or {@code ….withdrawn.v1}. */
    public static String ceType(RecordState record) {
        String verb = record.withdrawn() ? "withdrawn" : record.version() == 1 ? "recorded" : "amended";
        return of(record.getClass()).ceType(verb);
    }

    /** The type that {@code ceType} names, in any of its verbs; empty where this version of the contracts knows none. */
    public static Optional<EventType> named(String ceType) {
        return Optional.ofNullable(ceType).map(BY_CE_TYPE::get);
    }

    private static EventType of(Class<? extends RecordState> state) {
        return Arrays.stream(values())
                .filter(type -> type.state == state)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type for " + state));
    }

    private String ceType(String verb) {
        return "vn.banggiao." + name + "." + verb + ".v1";
    }
}

package vn.banggiao.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Each state once with all its fields and once with none that may be left out, by event name. */
final class States {
    private static final UUID ID = UUID.fromString("018e1d0c-7d4a-7c11-9a53-2f0c5be41a07");
    private static final UUID OTHER = UUID.fromString("018e1d0c-7d4a-7c11-9a53-2f0c5be41a09");
    private static final UUID PROJECT = UUID.fromString("018e1d0c-7d4a-7c11-9a53-2f0c5be41a08");
    private static final Instant AT = Instant.parse("2024-03-08T09:42:17.123456Z");
    private static final LocalDate ON = LocalDate.of(2024, 3, 8);
    private static final LocalDate LATER = LocalDate.of(2024, 9, 1);
    private static final String UNIT = "40.417.16837";
    private static final Qualifier Q = Qualifier.AT_LEAST;
    private static final BigDecimal SUM = new BigDecimal("40817.25");

    private States() {}

    static Map<String, Object> full() {
        return Map.ofEntries(
                Map.entry("incident", new IncidentState(ID, 2, true, AT, UNIT, Q, ON, "smuggling", "LA", 3, 1, OTHER)),
                Map.entry("patrol", new PatrolState(ID, 2, true, AT, UNIT, Q, ON, true, "LA", 6)),
                Map.entry("handover", new HandoverState(ID, 2, true, AT, UNIT, Q, ON, "returned", "LA", 4)),
                Map.entry(
                        "delegation",
                        new DelegationState(
                                ID, 2, true, AT, UNIT, Q, ON, LATER, "outgoing", "LA", "twinning", "tet-2024", 9, 2)),
                Map.entry("agreement", new AgreementState(ID, 2, true, AT, UNIT, Q, ON, ON, LATER, "armed-unit", "LA")),
                Map.entry(
                        "activity",
                        new ActivityState(
                                ID,
                                2,
                                true,
                                AT,
                                UNIT,
                                Q,
                                ON,
                                LATER,
                                "gift-given",
                                "fair",
                                "LA",
                                "tet-2024",
                                1,
                                new BigDecimal("3.16E+8"),
                                "VND",
                                40,
                                true)),
                Map.entry(
                        "project",
                        new ProjectState(
                                ID,
                                2,
                                true,
                                AT,
                                UNIT,
                                Q,
                                "wells-2",
                                "oda",
                                "JP",
                                "river-fund",
                                "water",
                                "JP",
                                ON,
                                LATER,
                                List.of(new ProjectState.Commitment(ON, SUM, "USD")))),
                Map.entry(
                        "disbursement",
                        new DisbursementState(
                                ID,
                                2,
                                true,
                                AT,
                                UNIT,
                                Q,
                                PROJECT,
                                "wells-2",
                                "oda",
                                "JP",
                                "river-fund",
                                "wells",
                                ON,
                                LATER,
                                SUM,
                                "USD")),
                Map.entry(
                        "project-activity",
                        new ProjectActivityState(
                                ID,
                                2,
                                true,
                                AT,
                                UNIT,
                                Q,
                                PROJECT,
                                "wells-2",
                                "foreign-ngo",
                                "JP",
                                "river-fund",
                                ON,
                                LATER,
                                "support",
                                "milk",
                                1,
                                2,
                                3,
                                4)),
                Map.entry(
                        "case",
                        new CaseState(
                                ID,
                                2,
                                true,
                                AT,
                                UNIT,
                                Q,
                                ON,
                                ON,
                                LATER,
                                "detained",
                                "CN",
                                6,
                                List.of(new CaseState.Return(LATER, 4)))),
                Map.entry(
                        "consular-record",
                        new ConsularState(
                                ID, 2, true, AT, UNIT, Q, ON, "citizen-return", "CN", "work", "illegal-labour", 6)),
                Map.entry(
                        "unit",
                        new UnitState(
                                UNIT,
                                "Xã Nậm Cắn",
                                "commune",
                                "40.417",
                                ON,
                                LATER,
                                List.of(new UnitState.Successor("40.16837", LATER, "part")))));
    }

    static Map<String, Object> least() {
        return Map.ofEntries(
                Map.entry("incident", new IncidentState(ID, 1, false, AT, UNIT, Q, ON, "other", null, null, null)),
                Map.entry("patrol", new PatrolState(ID, 1, false, AT, UNIT, Q, ON, false, null, null)),
                Map.entry("handover", new HandoverState(ID, 1, false, AT, UNIT, Q, ON, "received", "LA", 0)),
                Map.entry(
                        "delegation",
                        new DelegationState(
                                ID, 1, false, AT, UNIT, Q, ON, null, "domestic", null, null, null, null, null)),
                Map.entry(
                        "agreement",
                        new AgreementState(ID, 1, false, AT, UNIT, Q, null, ON, null, "village-twinning", null)),
                Map.entry(
                        "activity",
                        new ActivityState(
                                ID,
                                1,
                                false,
                                AT,
                                UNIT,
                                Q,
                                ON,
                                null,
                                "conference",
                                null,
                                null,
                                null,
                                1,
                                null,
                                null,
                                null,
                                false)),
                Map.entry(
                        "project",
                        new ProjectState(
                                ID,
                                1,
                                false,
                                AT,
                                UNIT,
                                Q,
                                "wells-2",
                                "domestic",
                                null,
                                null,
                                null,
                                null,
                                ON,
                                null,
                                List.of())),
                Map.entry(
                        "disbursement",
                        new DisbursementState(
                                ID, 1, false, AT, UNIT, Q, PROJECT, "wells-2", "fdi", null, null, null, ON, ON, SUM,
                                "USD")),
                Map.entry(
                        "project-activity",
                        new ProjectActivityState(
                                ID,
                                1,
                                false,
                                AT,
                                UNIT,
                                Q,
                                PROJECT,
                                "wells-2",
                                "foreign-ngo",
                                null,
                                null,
                                ON,
                                ON,
                                "training",
                                null,
                                null,
                                null,
                                null,
                                null)),
                Map.entry("case", new CaseState(ID, 1, false, AT, UNIT, Q, ON, ON, null, "death", "CN", 1, List.of())),
                Map.entry(
                        "consular-record",
                        new ConsularState(ID, 1, false, AT, UNIT, Q, ON, "foreign-birth", null, null, null, 0)),
                Map.entry("unit", new UnitState("40", "Tỉnh Nghệ An", "province", null, null, null, List.of())));
    }
}

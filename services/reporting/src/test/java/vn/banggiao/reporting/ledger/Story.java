package vn.banggiao.reporting.ledger;

import static vn.banggiao.contracts.Qualifier.EXACT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.ConsularState;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.RecordState;

/**
 * What happened to some records, and how the log tells of it: every version at least once, in any order, some twice.
 *
 * @param arrivals in the order of the log; later ones are never known earlier
 * @param batch how many the consumer takes at a time
 */
record Story(List<Arrival> arrivals, int batch) {
    static final List<String> UNITS =
            List.of("11", "11.099", "11.099.03265", "11.099.03268", "11.103", "1", "40", "40.417");
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int DAYS = 60;
    private static final Instant FIRST_EVENT = Instant.parse("2020-02-01T00:00:00Z");
    /** About five events in a half-month. */
    private static final long SECONDS_BETWEEN = 3 * 86_400L + 7_654;

    private static final int RECORDS = 6;

    /** One version of a record: recorded, amended, moved to another unit or day, withdrawn. */
    private record Draft(int record, String unit, int day, int length, int people, boolean about, boolean withdrawn) {}

    static Arbitrary<Story> stories() {
        Arbitrary<Draft> draft = Combinators.combine(
                        Arbitraries.integers().between(0, RECORDS - 1),
                        Arbitraries.of(UNITS),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(-1, 30),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 6).map(die -> die == 6))
                .as(Draft::new);
        Arbitrary<List<RecordState>> versions =
                draft.list().ofMinSize(1).ofMaxSize(25).map(Story::versions);
        return versions.flatMap(states -> Combinators.combine(
                        Arbitraries.shuffle(states),
                        Arbitraries.of(states).list().ofMaxSize(8),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(1, 12))
                .as(Story::told));
    }

    /** The same under a unit of its own, with records of its own, so that many stories are told to one ledger at once. */
    Story under(int root) {
        return new Story(
                arrivals.stream()
                        .map(each -> new Arrival(
                                new UUID(root, each.record().getLeastSignificantBits()),
                                each.version(),
                                each.type(),
                                each.topic(),
                                root + "." + each.unit(),
                                each.withdrawn(),
                                each.recordedAt(),
                                each.knownAt(),
                                each.contributions()))
                        .toList(),
                batch);
    }

    /** The units of {@link #under}: the root itself, and all below it. */
    static List<String> units(int root) {
        return Stream.concat(Stream.of("" + root), UNITS.stream().map(unit -> root + "." + unit))
                .toList();
    }

    /** The consumer's batches, in their order. */
    List<List<Arrival>> batches() {
        List<List<Arrival>> batches = new ArrayList<>();
        for (int start = 0; start < arrivals.size(); start += batch) {
            batches.add(arrivals.subList(start, Math.min(start + batch, arrivals.size())));
        }
        return batches;
    }

    /** When the event at a place of the log was known; between two events lies time in which nothing became known. */
    static Instant knownAt(int place) {
        return FIRST_EVENT.plusSeconds(SECONDS_BETWEEN * place);
    }

    private static Story told(List<RecordState> shuffled, List<RecordState> again, int where, int batch) {
        List<RecordState> log = new ArrayList<>(shuffled);
        again.forEach(state -> log.add((where + state.version()) % (log.size() + 1), state));
        List<Arrival> arrivals = new ArrayList<>();
        for (int place = 0; place < log.size(); place++) {
            arrivals.add(Arrival.of(log.get(place), "test", "test", knownAt(place)));
        }
        return new Story(arrivals, batch);
    }

    private static List<RecordState> versions(List<Draft> drafts) {
        Map<Integer, Integer> newest = new HashMap<>();
        return drafts.stream()
                .map(draft -> state(draft, newest.merge(draft.record(), 1, Integer::sum)))
                .toList();
    }

    private static RecordState state(Draft draft, int version) {
        UUID id = new UUID(7, draft.record());
        Qualifier qualifier = draft.about() ? Qualifier.ABOUT : EXACT;
        LocalDate day = FIRST_DAY.plusDays(draft.day());
        LocalDate last = draft.length() < 0 ? null : day.plusDays(draft.length());
        Instant recorded = FIRST_EVENT.minusSeconds(draft.record() * 86_400L * 3);
        boolean gone = draft.withdrawn();
        String unit = draft.unit();
        return switch (draft.record() % 4) {
            case 0 ->
                new IncidentState(
                        id, version, gone, recorded, unit, qualifier, day, "smuggling", "LA", draft.people(), null);
            case 1 -> new AgreementState(id, version, gone, recorded, unit, EXACT, day, null, last, "district", "LA");
            case 2 ->
                new ProjectState(
                        id,
                        version,
                        gone,
                        recorded,
                        unit,
                        EXACT,
                        "CP",
                        "foreign-ngo",
                        "JP",
                        "WVI",
                        null,
                        null,
                        day,
                        last,
                        List.of(new ProjectState.Commitment(day, BigDecimal.valueOf(draft.people(), 2), "USD")));
            default ->
                new ConsularState(
                        id,
                        version,
                        gone,
                        recorded,
                        unit,
                        qualifier,
                        day,
                        "labour-abroad",
                        "KR",
                        null,
                        null,
                        draft.people());
        };
    }
}

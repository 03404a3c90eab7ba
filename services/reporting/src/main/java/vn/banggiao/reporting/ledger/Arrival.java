package vn.banggiao.reporting.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.banggiao.contracts.RecordState;

/**
 * A version of a record as it came out of Kafka, with all that it contributes: whatever is wrong with it has been found before
 * a batch is begun.
 *
 * @param type name of the record's kind, such as {@code incident}
 * @param knownAt when Kafka appended the event
 */
public record Arrival(
        UUID record,
        int version,
        String type,
        String topic,
        String unit,
        boolean withdrawn,
        Instant recordedAt,
        Instant knownAt,
        List<Contribution> contributions) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST_CONTRIBUTIONS = 10_000;
    private static final Pattern UNIT = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,4}");

    public Arrival {
        contributions = List.copyOf(contributions);
    }

    /**
     * @throws RuntimeException when the state lacks what the ledger needs
     */
    public static Arrival of(RecordState state, String type, String topic, Instant knownAt) {
        if (state.id() == null || state.version() < 1) {
            throw new IllegalArgumentException("no id or version: %s, %d".formatted(state.id(), state.version()));
        }
        if (state.recordedAt() == null
                || state.recordedAt().isBefore(EARLIEST)
                || state.recordedAt().isAfter(LATEST)) {
            throw new IllegalArgumentException("not a time of recording: " + state.recordedAt());
        }
        if (state.unit() == null || !UNIT.matcher(state.unit()).matches()) {
            throw new IllegalArgumentException("not the code of a unit: " + state.unit());
        }
        if (knownAt.isBefore(EARLIEST) || knownAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("not a time of the log: " + knownAt);
        }
        List<Contribution> contributions = Contributions.of(state);
        if (contributions.size() > MOST_CONTRIBUTIONS) {
            throw new IllegalArgumentException(
                    "%d contributions, more than %d".formatted(contributions.size(), MOST_CONTRIBUTIONS));
        }
        return new Arrival(
                state.id(),
                state.version(),
                type,
                topic,
                state.unit(),
                state.withdrawn(),
                state.recordedAt(),
                knownAt,
                contributions);
    }
}

package vn.banggiao.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild of the ledger from the log.
 *
 * @param events how many events of the log it has projected
 * @param logEvents how many the log held when it last looked
 * @param perSecond events projected in a second, on average since it began
 * @param secondsLeft at that rate; null when it has ended or nothing can be said yet
 * @param unreadable how many of the events nobody can read; they are among the dead letters since they first came
 *     (those that it could read are settled there, those discarded there are left out)
 * @param failure why it failed; the ledger is then as it was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RebuildView(
        UUID id,
        @Schema(enumeration = {"running", "done", "failed"}) String state,

        Instant startedAt,
        String startedBy,
        Instant finishedAt,
        @Schema(examples = "120000") long events,
        @Schema(examples = "480000") long logEvents,
        @Schema(examples = "15000") long perSecond,
        @Schema(examples = "24") Long secondsLeft,
        long unreadable,
        String failure) {

    static RebuildView of(
            UUID id,
            String state,
            Instant startedAt,
            String startedBy,
            Instant finishedAt,
            Instant lastSeenAt,
            long events,
            long logEvents,
            long unreadable,
            String failure) {
        long millis = Math.max(1, Duration.between(startedAt, lastSeenAt).toMillis());
        long perSecond = events * 1000 / millis;
        boolean running = state.equals("running");
        Long left = running && perSecond > 0 ? (Long) (Math.max(0, logEvents - events) / perSecond) : null;
        return new RebuildView(
                id, state, startedAt, startedBy, finishedAt, events, logEvents, perSecond, left, unreadable, failure);
    }
}

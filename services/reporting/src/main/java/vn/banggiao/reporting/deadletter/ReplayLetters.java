package vn.banggiao.reporting.deadletter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.problem.Refusals;

/** Which waiting letters to replay; what is absent sets no condition. */
public record ReplayLetters(
        @Schema(examples = "border-incidents") String topic,

        @Schema(examples = "unknown-version", description = "The code of a reason")
        String reason,

        @Schema(description = "In the log from this instant on")
        Instant from,

        @Schema(description = "In the log before this instant")
        Instant to,

        @Schema(examples = "100", description = "At most so many, 500 unless said otherwise") @Min(1) @Max(500)
        Integer limit,

        @Schema(description = "The `next` of the call before")
        String cursor) {

    static final int MOST = 500;

    /** @throws vn.banggiao.chassis.problem.Refusal 400 with each field that is wrong */
    Selection selection() {
        return Selection.of(topic, reason, Letter.State.WAITING.code(), from, to);
    }

    /** The place in the sequence behind which it goes on. */
    long after() {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(cursor, 36);
        } catch (NumberFormatException e) {
            throw Refusals.notACursor();
        }
    }
}

package vn.banggiao.reporting.deadletter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the letters of one call.
 *
 * @param next behind the last of them; absent where none is left
 */
@Schema(name = "DeadLetterReplaysOutcome")
record ReplaysView(
        @Schema(description = "Read, and in the ledger now") int projected,

        @Schema(description = "Read, but the ledger has their record in that version or a higher one")
        int superseded,

        @Schema(description = "Still not readable; they go on waiting")
        int unreadable,

        @Schema(description = "No more in the log; they go on waiting")
        int gone,

        String next) {

    static ReplaysView of(Replay.Outcome outcome, String next) {
        return new ReplaysView(outcome.projected(), outcome.superseded(), outcome.unreadable(), outcome.gone(), next);
    }
}

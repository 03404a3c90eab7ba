package vn.banggiao.reporting.deadletter;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which dead letters; whatever is null sets no condition. */
public class LetterSearch {
    @Parameter(description = "The topic that it came from", example = "border-incidents")
    @QueryParam("topic")
    public String topic;

    @Parameter(
            description = "What kind of reason it is",
            schema =
                    @Schema(
                            enumeration = {
                                "unknown-type",
                                "unknown-version",
                                "no-body",
                                "not-json",
                                "schema",
                                "content",
                                "too-large",
                                "not-storable"
                            }))
    @QueryParam("reason")
    public String reason;

    @Parameter(
            description = "What became of it",
            schema = @Schema(enumeration = {"waiting", "projected", "superseded", "discarded"}))
    @QueryParam("state")
    public String state;

    @Parameter(description = "In the log from this instant on", example = "2026-06-14T17:00:00Z")
    @QueryParam("from")
    public Instant from;

    @Parameter(description = "In the log before this instant", example = "2026-06-15T17:00:00Z")
    @QueryParam("to")
    public Instant to;

    /** @throws vn.banggiao.chassis.problem.Refusal 400 where nothing can be found so */
    Selection selection() {
        return Selection.of(topic, reason, state, from, to);
    }
}

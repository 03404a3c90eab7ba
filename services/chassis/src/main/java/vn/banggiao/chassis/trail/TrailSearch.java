package vn.banggiao.chassis.trail;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.banggiao.chassis.problem.Refusals;

/** What an auditor looks for; whatever is null sets no condition. */
public class TrailSearch {
    @Parameter(description = "Id of the record")
    @QueryParam("record")
    public UUID record;

    @Parameter(description = "Who, as the tokens name the caller")
    @QueryParam("actor")
    public String actor;

    @Parameter(description = "What was done: create, change, withdraw, refused, …", example = "withdraw")
    @QueryParam("action")
    public String action;

    @Parameter(
            description =
                    "Kind of record, in the singular; `request` for what was refused, `audit` for reading the trail")
    @QueryParam("kind")
    public String kind;

    @Parameter(description = "Of this unit and everything below it", example = "40.417")
    @QueryParam("unit")
    public String unit;

    @Parameter(description = "Done with this token (`jti`)")
    @QueryParam("token")
    public String token;

    @Parameter(description = "From this instant on", example = "2026-06-14T17:00:00Z")
    @QueryParam("from")
    public Instant from;

    @Parameter(description = "Before this instant", example = "2026-06-15T17:00:00Z")
    @QueryParam("to")
    public Instant to;

    /** @throws vn.banggiao.chassis.problem.Refusal 400 where nothing can be found so */
    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw Refusals.invalid(
                    "to",
                    "ends-before-it-starts",
                    "Thời điểm kết thúc phải sau thời điểm bắt đầu; hãy sửa một trong hai.",
                    "It must end after it starts; correct one of the two.");
        }
        for (String text : new String[] {actor, action, kind, unit, token}) {
            if (text != null && (text.length() > 200 || text.indexOf('\0') >= 0)) {
                throw Refusals.malformed(
                        "Điều kiện tìm dài quá 200 ký tự.", "A condition has more than 200 characters.");
            }
        }
    }

    /** The conditions in one line, for the trail itself. */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(" ");
        add(words, "record", record);
        add(words, "actor", actor);
        add(words, "action", action);
        add(words, "kind", kind);
        add(words, "unit", unit);
        add(words, "token", token);
        add(words, "from", from);
        add(words, "to", to);
        return words.toString();
    }

    private static void add(StringJoiner words, String name, Object value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
    }
}

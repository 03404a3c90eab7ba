package vn.banggiao.reporting.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.ledger.DeadLetterRows;

/**
 * A message of the log that the ledger could not take.
 *
 * @param headers only where one letter is read, as {@code body}
 */
@Schema(name = "DeadLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        @Schema(examples = "border-incidents-3-1207", description = "Where it stands in the log, as one word")
        String id,

        @Schema(examples = "border-incidents") String topic,
        @Schema(examples = "3") int partition,
        @Schema(examples = "1207") long offset,
        @Schema(description = "When the log took it") Instant appendedAt,
        @Schema(description = "When it was put aside") Instant receivedAt,

        @Schema(
                enumeration = {"waiting", "projected", "superseded", "discarded"},
                description =
                        "`waiting`: it counts towards nothing. `projected`: read again and in the ledger. `superseded`: its record is in"
                                + " the ledger in this version or a higher one. `discarded`: a person has said why it never counts")
        String state,

        Reason reason,
        Replays replays,

        @Schema(description = "Since when it waits no longer")
        Instant settledAt,

        String settledBy,
        @Schema(description = "Why it was discarded") String remark,
        @Schema(description = "The record's id, as it came") Octets key,
        List<Header> headers,
        Body body) {

    /** Why it could not be read when that was last tried. */
    @Schema(name = "DeadLetterReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
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
                    })
            String code,

            @Schema(examples = "occurredOn") String field,

            @Schema(description = "In the caller's language")
            String meaning,

            @Schema(description = "In the caller's language")
            String remedy,

            @Schema(description = "What the reader said, in English")
            String detail) {}

    /** How often it was read again, when last and by whom. */
    @Schema(name = "DeadLetterReplays")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replays(int count, Instant lastAt, String lastBy) {}

    @Schema(name = "DeadLetterHeader")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Header(String name, Octets value) {}

    /**
     * @param size of the whole, in bytes
     * @param cut whether {@code content} is only its beginning; the whole stands in the log
     */
    @Schema(name = "DeadLetterBody")
    record Body(int size, boolean cut, Octets content) {}

    static LetterView listed(Letter letter, Language language) {
        return of(letter, language, null, null);
    }

    static LetterView whole(Letter letter, Language language) {
        List<Header> headers = letter.headers().stream()
                .map(each -> new Header(each.name(), Octets.of(each.value(), false)))
                .toList();
        Body body = null;
        if (letter.size() != null) {
            boolean cut = letter.size() > letter.body().length;
            body = new Body(letter.size(), cut, Octets.of(letter.body(), cut));
        }
        return of(letter, language, headers, body);
    }

    private static LetterView of(Letter letter, Language language, List<Header> headers, Body body) {
        Explanation explanation = Explanation.of(letter.kind(), letter.field());
        boolean keyIsCut = letter.key() != null && letter.key().length == DeadLetterRows.KEPT_OF_KEY;
        return new LetterView(
                letter.id(),
                letter.position().topic(),
                letter.position().partition(),
                letter.position().offset(),
                letter.appendedAt(),
                letter.receivedAt(),
                letter.state().code(),
                new Reason(
                        letter.kind().code(),
                        letter.field(),
                        explanation.meaning().in(language),
                        explanation.remedy().in(language),
                        letter.reason()),
                new Replays(letter.replays(), letter.replayedAt(), letter.replayedBy()),
                letter.settledAt(),
                letter.settledBy(),
                letter.remark(),
                Octets.of(letter.key(), keyIsCut),
                headers,
                body);
    }
}

package vn.banggiao.citizens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What an officer says about citizens in trouble abroad. Names go into {@code persons} and nowhere else. */
public record RecordCase(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "19.167.05605")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @Pattern(regexp = KINDS) String kind,

        @Schema(description = "Where it happened, ISO 3166 alpha-2", examples = "CN") @NotNull @CountryCode
        String country,

        @Schema(description = "Citizens concerned, named or not") @NotNull @Positive
        Integer people,

        @Schema(description = "Local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate occurredOn,

        @Schema(description = "When the case was opened; left out, today for a new case and unchanged for an old one")
        @PastOrPresent
        LocalDate openedOn,

        @Schema(description = "First day on which it no longer was open; left out while it is open") @PastOrPresent
        LocalDate closedOn,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Schema(
                description =
                        "Those who are known by name. In a change: left out, they stay as they are; a list replaces them; [] removes them")
        @Size(max = 1000)
        List<@NotNull @Valid Person> persons,

        @Schema(description = "The authority abroad that deals with it") @Size(max = 500) @PlainText
        String authorityAbroad,

        @Schema(description = "What was done, in order. Write no names here") @Size(max = 200)
        List<@NotNull @Valid CaseStep> steps,

        @Schema(description = "How it ended. Write no names here") @Size(max = 4000) @PlainText
        String outcome,

        @Schema(description = "Who came back so far") @Size(max = 1000)
        List<@NotNull @Valid CaseReturn> returns,

        @Size(max = 4000) @PlainText String note) {

    static final String KINDS =
            "illegal-exit|illegal-labour|illegal-residence|detained|death|accident|trafficked|other";

    /** The same without the persons. */
    RecordCase anonymous() {
        return new RecordCase(
                id,
                unit,
                kind,
                country,
                people,
                occurredOn,
                openedOn,
                closedOn,
                qualifier,
                null,
                authorityAbroad,
                steps,
                outcome,
                returns,
                note);
    }
}

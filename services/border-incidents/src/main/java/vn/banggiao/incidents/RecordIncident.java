package vn.banggiao.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What a border post says about an incident. Only kind, date and unit are required; a count that nobody made stays out. */
public record RecordIncident(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "40.417.16813")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @Pattern(regexp = KINDS) String kind,

        @Schema(description = "Local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate occurredOn,

        LocalTime occurredAt,
        @Size(max = 500) @PlainText String place,
        @Size(max = 200) @PlainText String borderSection,

        @Schema(description = "Number of the border marker", examples = "405") @Size(max = 50) @PlainText
        String marker,

        @Schema(description = "The other country, ISO 3166 alpha-2", examples = "LA") @CountryCode
        String country,

        @Schema(description = "People involved; left out where nobody counted") @PositiveOrZero
        Integer people,

        @PositiveOrZero Integer households,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 500) @PlainText String handlingForce,
        @Size(max = 2000) @PlainText String handlingResult,
        @Pattern(regexp = CONFIDENCES) String confidence,
        @Pattern(regexp = IMPACTS) String impact,
        @Size(max = 4000) @PlainText String summary,
        @Size(max = 4000) @PlainText String note,

        @Schema(description = "Why the incident is corrected; only with PUT") @Size(max = 1000) @PlainText
        String correction) {

    static final String CONFIDENCES = "confirmed|probable|unconfirmed";
    static final String IMPACTS = "low|medium|high";
    static final String KINDS =
            "illegal-entry|illegal-exit|free-migration|smuggling|drugs|trafficking|marker-damage|encroachment|other";
}

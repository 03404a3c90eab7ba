package vn.banggiao.reporting.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Until when the units of a level hand in their reports of a kind of period, from when on, and who said so.
 *
 * @param daysAfterClose the last day in time, counted from the day on which the period closes
 * @param recordedAt null for a rule that ships with the registry
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadlineRuleView(
        @Schema(enumeration = {"province", "district", "commune"})
        String level,

        @Schema(enumeration = {"month", "quarter", "half", "nine-months", "year", "days"})
        String kind,

        LocalDate validFrom,
        @Schema(examples = "5") int daysAfterClose,
        String source,
        Instant recordedAt,
        String recordedBy) {

    static DeadlineRuleView of(DeadlineRule rule) {
        return new DeadlineRuleView(
                rule.level(),
                rule.kind(),
                rule.validFrom(),
                rule.daysAfterClose(),
                rule.source(),
                rule.recordedAt().equals(Instant.MIN) ? null : rule.recordedAt(),
                rule.recordedBy());
    }
}

package vn.banggiao.reporting.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.period.PeriodRules;

/**
 * On which day periods of a kind close, from when on, and who said so.
 *
 * @param closesOn day of the period's last month; 31 stands for its last day
 * @param recordedAt null for a rule that ships with the registry
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PeriodRuleView(
        @Schema(enumeration = {"statutory", "calendar"}) String basis,

        @Schema(examples = "half") String kind,
        @Schema(examples = "14") int closesOn,
        LocalDate validFrom,
        String source,
        Instant recordedAt,
        String recordedBy) {

    static PeriodRuleView of(PeriodRules.Recorded recorded) {
        return new PeriodRuleView(
                recorded.rule().basis().code(),
                recorded.rule().kind().code(),
                recorded.rule().closesOn(),
                recorded.rule().validFrom(),
                recorded.source(),
                recorded.recordedAt(),
                recorded.recordedBy());
    }
}

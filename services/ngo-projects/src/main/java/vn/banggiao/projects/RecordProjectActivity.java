package vn.banggiao.projects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What an office says about training or support within a project: how much of it there was, never who. */
public record RecordProjectActivity(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(
                description =
                        "Dotted code of the unit as it was on the last day: the project's, which holds where it is left"
                                + " out, or one below it",
                examples = "11.099.03265")
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @Pattern(regexp = TYPES) String type,

        @Schema(description = "What sort of training or support, as a code", examples = "micro-insurance")
        @Pattern(regexp = Codes.FREE)
        String kind,

        @Schema(description = "First day, Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate from,

        @Schema(description = "Last day, on which it counts; the first where left out") @PastOrPresent
        LocalDate to,

        @Size(max = 500) @PlainText String title,

        @Schema(description = "Of training: classes held; left out where nobody counted") @PositiveOrZero
        Integer classes,

        @Schema(description = "Of training: people who took part, each time anew (lượt người)") @PositiveOrZero
        Integer participants,

        @Schema(description = "Of support: cases helped") @PositiveOrZero
        Integer cases,

        @Schema(description = "Of support: people helped, each once") @PositiveOrZero
        Integer people,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {

    static final String TYPES = "training|support";

    LocalDate lastDay() {
        return to == null ? from : to;
    }
}

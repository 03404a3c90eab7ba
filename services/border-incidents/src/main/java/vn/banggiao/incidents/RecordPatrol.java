package vn.banggiao.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What is said about a patrol. Only the day and the unit are required. */
public record RecordPatrol(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "40.417.16813")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @PastOrPresent LocalDate patrolledOn,

        @Schema(description = "Together with the neighbour's forces")
        Boolean joint,

        @CountryCode String country,

        @Size(max = 1000) @PlainText String route,

        @Size(max = 500) @PlainText String forces,

        @PositiveOrZero Integer members,

        @Schema(description = "Border markers looked at") @PositiveOrZero
        Integer markersChecked,

        @Size(max = 4000) @PlainText String findings,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {}

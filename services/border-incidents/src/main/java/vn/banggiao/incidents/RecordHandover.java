package vn.banggiao.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What is said about a handover of people at the border. */
public record RecordHandover(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit, as it was on the day", examples = "40.417.16813")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @PastOrPresent LocalDate handedOverOn,

        @Schema(description = "received: our citizens from the neighbour; returned: foreigners to the neighbour")
        @NotNull
        @Pattern(regexp = "received|returned")
        String direction,

        @NotNull @CountryCode String country,

        @NotNull @Positive Integer people,

        @Size(max = 200) @PlainText String gate,

        @Size(max = 500) @PlainText String partner,

        @Size(max = 2000) @PlainText String reason,

        @Size(max = 100) @PlainText String minutesNumber,

        @Schema(description = "How exactly the counts are known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {}

package vn.banggiao.citizens;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a data subject asked for something. */
public record RecordSubjectRequest(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(description = "Dotted code of the unit that answers it", examples = "11")
        @NotNull
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @NotNull @Pattern(regexp = SubjectClaim.CODES) String claim,

        @Schema(description = "Local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent
        LocalDate receivedOn,

        @Schema(description = "Entries on file of whoever asks, as a search found them") @Size(max = 200)
        List<@NotNull UUID> persons) {}

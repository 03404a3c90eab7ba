package vn.banggiao.reporting.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which sections a unit's reports have, in which order, from a day on; it holds until a later outline. */
public record SetOutline(
        @Schema(description = "It holds for reports whose last day is this day or later") @NotNull
        LocalDate validFrom,

        @NotEmpty @Size(max = 100) List<@Valid OutlineSection> sections) {}

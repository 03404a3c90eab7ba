package vn.banggiao.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** What was done about an incident on a later day. */
public record AddFollowUp(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @NotNull @PastOrPresent LocalDate on,
        @NotBlank @Size(max = 4000) @PlainText String text) {}

package vn.banggiao.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** That an incident tells of the same event as another one, and why that is thought. */
public record JoinIncident(
        @Schema(description = "The incident that goes on counting") @NotNull
        UUID into,

        @NotBlank @Size(max = 1000) @PlainText String reason) {}

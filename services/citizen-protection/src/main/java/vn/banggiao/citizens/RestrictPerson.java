package vn.banggiao.citizens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** On what ground processing is restricted, or a restriction lifted. */
public record RestrictPerson(
        @Schema(description = "Holds no name. Kept with the person and in the audit trail")
        @NotBlank
        @Size(max = 500)
        @PlainText
        String ground) {}

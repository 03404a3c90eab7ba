package vn.banggiao.citizens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** What is right of a person, in place of all that is on file. */
public record CorrectPerson(
        @NotNull @Valid Person person,

        @Schema(description = "Why; holds no name. Kept in the audit trail") @NotBlank @Size(max = 500) @PlainText
        String reason) {}

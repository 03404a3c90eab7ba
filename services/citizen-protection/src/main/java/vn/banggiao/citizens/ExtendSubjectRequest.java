package vn.banggiao.citizens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** Prolongs the period of a data subject's request, once. */
public record ExtendSubjectRequest(
        @NotNull LocalDate dueOn,

        @Schema(description = "Holds no name") @NotBlank @Size(max = 500) @PlainText
        String reason) {}

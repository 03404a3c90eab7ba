package vn.banggiao.citizens;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** How a data subject's request ended. */
public record CloseSubjectRequest(
        @NotNull @Pattern(regexp = "fulfilled|refused") String outcome,

        @Schema(description = "Required where refused; holds no name") @Size(max = 500) @PlainText
        String reason) {}

package vn.banggiao.citizens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** Why a case's personal data are held, or released. */
public record HoldCase(
        @Schema(description = "Such as the proceeding and its number; holds no name")
        @NotBlank
        @Size(max = 500)
        @PlainText
        String reason) {}

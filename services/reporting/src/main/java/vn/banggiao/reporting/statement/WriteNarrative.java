package vn.banggiao.reporting.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** The text of a section as the officer wants it; empty to take it back. */
public record WriteNarrative(
        @Schema(description = "Plain text; an empty line parts paragraphs") @NotNull @Size(max = 100_000) @PlainText
        String text) {}

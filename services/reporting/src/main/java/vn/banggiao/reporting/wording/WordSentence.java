package vn.banggiao.reporting.wording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** A sentence as the office wants it. */
public record WordSentence(
        @Schema(
                description = "Plain text with {name} and {#if name}…{#else}…{/if}; empty for the usual wording again",
                examples =
                        "Trong {period}, huyện đón {value} đoàn{#if people}, {people} lượt khách{/if}{details}{comparison}.")
        @NotNull
        @Size(max = 2_000)
        @PlainText
        String template) {}

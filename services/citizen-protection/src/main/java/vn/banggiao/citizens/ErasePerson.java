package vn.banggiao.citizens;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;

/** On what ground a person is erased, after Law 91/2025/QH15, Article 14, clause 1. */
public record ErasePerson(
        @NotNull @Pattern(regexp = GROUNDS) String ground,

        @Schema(description = "Number of the letter or decision; holds no name", examples = "12-QD-2026")
        @Size(max = 64)
        @Pattern(regexp = Codes.FREE)
        String reference) {

    static final String RETENTION_ENDED = "retention-ended";
    static final String GROUNDS =
            "subject-request|purpose-fulfilled|retention-ended|authority-decision|agreement|other-law";
}

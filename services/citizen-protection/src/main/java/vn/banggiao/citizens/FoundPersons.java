package vn.banggiao.citizens;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a search found, masked.
 *
 * @param more whether others were found that are not shown; search by a number then
 * @param notIndexed how many rows on file the search could not look into; above 0 while they are being indexed anew
 */
public record FoundPersons(List<Found> items, boolean more, long notIndexed) {

    /** One of them and the case that names it. */
    @Schema(name = "FoundPerson")
    public record Found(
            MaskedPerson person,
            UUID caseId,
            String unit,
            String kind,

            @Schema(
                    description =
                            "By what: identity-number, passport-number, name-and-birth-date, or name where no day of birth is on file")
            List<String> matched) {}
}

package vn.banggiao.reporting.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.record.Kept;

/**
 * An edition without its content.
 *
 * @param from first day of the period on its basis
 * @param to last day, included
 * @param number 1, 2, … of the unit, period and basis
 * @param sha256 of the content's bytes, in hexadecimal digits
 * @param bytes how long the content is
 * @param submittedAt the instant as known at which the report is frozen
 * @param decidedAt when it was accepted or returned; absent before
 * @param reason why it was returned
 * @param content where the very bytes are read
 * @param difference where is said what changed since the edition before; absent for the first
 */
public record EditionView(
        UUID id,
        String unit,
        String period,
        String basis,
        LocalDate from,
        LocalDate to,
        int number,

        @Schema(enumeration = {"submitted", "accepted", "returned"})
        String state,

        String sha256,
        int bytes,
        Instant submittedAt,
        String submittedBy,
        Instant decidedAt,
        String decidedBy,
        String reason,
        String content,
        String difference,
        Kept record) {

    static EditionView of(Edition edition) {
        String path = Edition.KIND.path() + "/" + edition.id;
        return new EditionView(
                edition.id,
                edition.envelope.unit,
                edition.period,
                edition.basis,
                edition.fromDay,
                edition.toDay,
                edition.number,
                edition.state,
                edition.sha256,
                edition.bytes,
                edition.submittedAt,
                edition.submittedBy,
                edition.decidedAt,
                edition.decidedBy,
                edition.reason,
                path + "/content",
                edition.number == 1 ? null : path + "/difference",
                Kept.of(edition.envelope));
    }
}

package vn.banggiao.chassis.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.problem.Language;

/**
 * Whether the trail is what it was.
 *
 * @param head the last position and its hash as {@code position:hash}, to be written down and sent as {@code head} another time; null
 *     before the first seal
 * @param lines sealed lines that were checked
 * @param waiting lines that wait for their seal; usually for less than a second
 * @param faultCount of all faults; the first 100 are named
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AuditVerificationView")
public record VerificationView(
        String service,
        boolean intact,

        @Schema(examples = "20741:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String head,

        long lines,
        long waiting,
        long faultCount,
        List<FaultView> faults) {
    static VerificationView of(Verification.Outcome outcome, Language language) {
        ChainCheck check = outcome.check();
        return new VerificationView(
                outcome.service(),
                check.faultCount() == 0,
                check.head() == null ? null : check.head().toString(),
                check.rows(),
                outcome.waiting(),
                check.faultCount(),
                check.faults().stream().map(fault -> fault.in(language)).toList());
    }
}

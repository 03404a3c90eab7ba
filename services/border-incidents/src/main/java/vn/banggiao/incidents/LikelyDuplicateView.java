package vn.banggiao.incidents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.problem.Language;

/**
 * Two incidents that may be one event; a person decides.
 *
 * @param score how alike they are, 0 to 100: the sum of the reasons' points
 * @param first the one recorded first
 */
public record LikelyDuplicateView(int score, List<ReasonView> reasons, IncidentView first, IncidentView second) {

    /** Why they are proposed, in the caller's language. */
    public record ReasonView(@Schema(examples = "same-day") String code, int points, String text) {}

    static LikelyDuplicateView of(LikelyPair pair, Incident first, Incident second, Language language) {
        List<ReasonView> reasons = pair.reasons().stream()
                .map(each -> new ReasonView(each.code(), each.points, each.text.in(language)))
                .toList();
        return new LikelyDuplicateView(pair.score(), reasons, IncidentView.of(first), IncidentView.of(second));
    }
}

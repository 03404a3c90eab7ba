package vn.banggiao.reporting.wording;

import jakarta.inject.Singleton;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Catalogue;

/** What can be worded, and what a wording may say. */
@Singleton
public class WordingRules {
    private final Catalogue catalogue;

    WordingRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds a violation of {@code sentence} where there is no such sentence. */
    public void checkSentence(Violations violations, String sentence) {
        violations.rejectIf(
                sentence != null && !isSentence(sentence),
                "sentence",
                "unknown-sentence",
                "Phải là abstract, opening, closing, figure hoặc một chỉ tiêu ở GET /api/v1/indicators.",
                "Must be abstract, opening, closing, figure or an indicator of GET /api/v1/indicators.");
    }

    /** Adds what is wrong with the wording as violations of {@code template}; the empty one stands for the usual. */
    public void check(Violations violations, String sentence, String template) {
        if (sentence != null && template != null && !template.isEmpty() && isSentence(sentence)) {
            SentenceRules.check(violations, "template", sentence, template);
        }
    }

    private boolean isSentence(String sentence) {
        return Placeholders.FRAME.contains(sentence)
                || sentence.equals(Placeholders.ANY_FIGURE)
                || catalogue.find(sentence).isPresent();
    }
}

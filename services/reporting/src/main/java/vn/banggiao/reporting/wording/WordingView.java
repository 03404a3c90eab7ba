package vn.banggiao.reporting.wording;

import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.record.Kept;

/**
 * How a sentence is worded.
 *
 * @param template the wording that holds
 * @param usual the wording that holds where no office has one of its own
 * @param placeholders what it may place
 * @param record absent where the unit itself has set none
 */
public record WordingView(
        String unit,
        String language,
        String sentence,
        String template,
        String usual,
        List<String> placeholders,
        Kept record) {

    static WordingView of(OwnWording own) {
        return view(own.envelope.unit, own.language, own.sentence, own.template, Kept.of(own.envelope));
    }

    static WordingView view(String unit, String language, String sentence, String template, Kept record) {
        String usual = Sentences.usual(sentence, Language.of(language));
        return new WordingView(
                unit,
                language,
                sentence,
                template.isEmpty() ? usual : template,
                usual,
                Placeholders.of(sentence),
                record);
    }
}

package vn.banggiao.reporting.document;

import java.util.List;
import vn.banggiao.chassis.problem.Language;

/**
 * A document, before it is written in any format. Text is plain; nothing in it is markup.
 *
 * @param annexes parts after the signature, each beginning on a page of its own
 * @param draft the mark of a draft; empty on what was submitted
 * @param seal which edition it is, and its hash; empty on a draft
 */
record Paper(
        Head head,
        List<Block> body,
        Foot foot,
        List<List<Block>> annexes,
        String draft,
        String seal,
        Language language) {

    /** What stands above the text. Lists are lines; an empty number of a draft leaves room to write it in. */
    record Head(
            List<String> superior,
            List<String> issuer,
            String nation,
            String motto,
            String number,
            String placeAndDay,
            String kind,
            String subject,
            String addresseesLabel,
            List<String> addressees) {}

    /** What stands below it, never without its closing sentence: who receives it, and who signs by what authority. */
    record Foot(
            String closing,
            String recipientsLabel,
            List<String> recipients,
            List<String> authority,
            String signatory) {}

    /** A part of the text. */
    sealed interface Block permits Heading, Paragraph, Table {}

    /** @param level 1 for I., 2 for 1., 3 for a), 0 for the title of an annex */
    record Heading(int level, String text) implements Block {}

    /** @param aside said beside the text, in italics */
    record Paragraph(List<Run> runs, boolean aside) implements Block {
        static Paragraph of(String text) {
            return new Paragraph(List.of(new Run(text)), false);
        }

        static Paragraph aside(String text) {
            return new Paragraph(List.of(new Run(text)), true);
        }
    }

    /** Text, and the footnotes that its end refers to. */
    record Run(String text, List<String> notes) {
        Run(String text) {
            this(text, List.of());
        }
    }

    /** @param rows as many cells as there are columns */
    record Table(Run caption, List<Column> columns, List<List<Run>> rows) implements Block {}

    /**
     * A column.
     *
     * @param share of the width, beside the shares of the others
     * @param number whether it holds numbers, which stand at its right
     */
    record Column(String title, int share, boolean number) {}
}

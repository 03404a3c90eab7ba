package vn.banggiao.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Wording;

/** What the office works on before it signs: contradictions, sections without anything, and what no unit is known for. */
final class WorkingAnnex {
    private final Wording wording;
    private final BinaryOperator<String> title;

    /** @param title of a section, by its code and its title in the report */
    WorkingAnnex(Wording wording, BinaryOperator<String> title) {
        this.wording = wording;
        this.title = title;
    }

    boolean isNeeded(ReportView report, List<ReportView.ReportSection> left) {
        return !report.contradictions().isEmpty()
                || !left.isEmpty()
                || report.unallocated() != null && !report.unallocated().isEmpty();
    }

    List<Paper.Block> blocks(ReportView report, List<ReportView.ReportSection> left) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(0, wording.word("annex")));
        blocks.add(Paper.Paragraph.aside(wording.word("annex-note")));
        if (!report.contradictions().isEmpty()) {
            blocks.add(new Paper.Heading(2, wording.word("annex-contradictions")));
            report.contradictions().forEach(each -> contradiction(each, blocks));
        }
        if (report.unallocated() != null && !report.unallocated().isEmpty()) {
            blocks.add(new Paper.Heading(2, wording.word("annex-unallocated")));
            report.unallocated().forEach(each -> blocks.add(Paper.Paragraph.of(unallocated(each))));
        }
        if (!left.isEmpty()) {
            blocks.add(new Paper.Heading(2, wording.word("annex-missing")));
            List<String> titles = left.stream()
                    .map(each -> title.apply(each.code(), each.title()))
                    .toList();
            blocks.add(Paper.Paragraph.of(String.join("; ", titles) + "."));
        }
        return blocks;
    }

    private void contradiction(ReportView.ContradictionView found, List<Paper.Block> blocks) {
        List<List<Paper.Run>> rows = found.sides().stream()
                .map(side -> List.of(
                        new Paper.Run(side.said()),
                        new Paper.Run(side.value() == null ? "" : wording.number(side.value()))))
                .toList();
        blocks.add(new Paper.Table(
                new Paper.Run(found.message()),
                List.of(
                        new Paper.Column(wording.word("annex-side"), 4, false),
                        new Paper.Column(wording.word("annex-value"), 2, true)),
                rows));
    }

    private String unallocated(ReportView.Unallocated part) {
        String narrowing = wording.narrowing(part.dimensions());
        return "- " + part.name() + (narrowing.isEmpty() ? "" : " (" + narrowing + ")") + ": "
                + wording.number(part.value(), part.measure()) + wording.noun(part.indicator(), part.measure()) + ".";
    }
}

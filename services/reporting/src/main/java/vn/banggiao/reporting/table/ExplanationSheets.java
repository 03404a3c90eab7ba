package vn.banggiao.reporting.table;

import java.io.IOException;
import java.util.List;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Wording;

/** The sheets of a workbook that hold no figures: officers' texts, contradictions, and what its words mean. */
final class ExplanationSheets {
    private static final List<String> STATES = List.of("state.value", "state.none-confirmed", "state.not-reported");
    private static final List<String> QUALIFIERS = List.of(
            "exactness.exact", "exactness.computed", "exactness.at-least", "exactness.about", "exactness.estimate");
    private static final List<String> ORIGINS =
            List.of("origin.records", "origin.directives", "origin.return", "origin.profile");
    private static final List<String> PARTS = List.of(
            "part.whole",
            "part.unit",
            "part.itself",
            "part.unallocated",
            "part.sum",
            "part.undetermined",
            "part.not-carried-over");
    /** Below what a cell can hold. */
    private static final int PIECE = 30_000;

    private final WorkbookFile file;
    private final Wording wording;
    private final Names names;

    ExplanationSheets(WorkbookFile file, Wording wording, Names names) {
        this.file = file;
        this.wording = wording;
        this.names = names;
    }

    /** What officers wrote, section by section; no sheet where nobody did. */
    void texts(ReportView report) throws IOException {
        if (report.sections().stream().allMatch(each -> each.narrative() == null)) {
            return;
        }
        WorkbookSheet sheet = file.sheet(new SheetPlan(wording.word("sheet.texts"), List.of(40, 120), 1, 0));
        sheet.add(List.of(heading("table.section"), heading("table.text")));
        for (ReportView.ReportSection section : report.sections()) {
            String text = section.narrative() == null ? "" : section.narrative();
            for (int from = 0, to; from < text.length(); from = to) {
                to = Math.min(from + PIECE, text.length());
                // never between the two halves of one character
                to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
                sheet.add(
                        List.of(note(names.section(section.code(), section.title())), note(text.substring(from, to))));
            }
        }
    }

    /** One row for each side of each contradiction; no sheet where there are none. */
    void contradictions(ReportView report) throws IOException {
        if (report.contradictions().isEmpty()) {
            return;
        }
        WorkbookSheet sheet =
                file.sheet(new SheetPlan(wording.word("sheet.contradictions"), List.of(70, 40, 18, 26, 60), 2, 0));
        sheet.add(List.of(new Cell.Text(wording.word("annex-contradictions"), Look.TITLE)));
        sheet.add(List.of(
                heading("table.contradiction"),
                heading("annex-side"),
                heading("annex-value"),
                heading("table.code"),
                heading("table.address")));
        for (ReportView.ContradictionView found : report.contradictions()) {
            for (ReportView.Side side : found.sides()) {
                sheet.add(List.of(
                        note(found.message()),
                        note(side.said()),
                        Cell.number(side.value()),
                        Cell.text(found.indicator()),
                        Cell.address(side.link())));
            }
        }
        sheet.filtered();
    }

    void legend(ReportView report, TableIssue issue, boolean byUnit) throws IOException {
        WorkbookSheet sheet = file.sheet(new SheetPlan(wording.word("sheet.legend"), List.of(34, 110), 0, 0));
        sheet.add(List.of(new Cell.Text(wording.word("table.about"), Look.TITLE)));
        line(
                sheet,
                wording.word("unit"),
                names.unit(report.unit().name()) + " (" + report.unit().code() + ")");
        line(
                sheet,
                wording.word("table.period"),
                PeriodCode.parse(report.period().code()).label(wording.language()) + ", "
                        + wording.days(report.period().from(), report.period().to()));
        line(
                sheet,
                wording.word("table.basis"),
                wording.word("basis." + report.period().basis()));
        line(sheet, wording.word("table.boundaries"), wording.word("boundaries." + report.boundaries()));
        line(
                sheet,
                wording.word("table.copy"),
                issue.edition() == null
                        ? wording.word("table.draft")
                        : wording.word("seal").formatted(issue.edition(), issue.sha256()));
        if (report.asOf() != null) {
            line(sheet, wording.word("table.as-of"), report.asOf().toString());
        }
        meanings(sheet, "table.state", STATES);
        meanings(sheet, "table.qualifier", QUALIFIERS);
        meanings(sheet, "table.origin", ORIGINS);
        if (byUnit || report.unallocated() != null) {
            meanings(sheet, "table.part", PARTS);
        }
        sheet.add(List.of());
        line(sheet, wording.word("table.numbers"), wording.word("table.numbers.meaning"));
        line(sheet, wording.word("table.late"), wording.word("table.late.meaning"));
        line(sheet, wording.word("table.records"), wording.word("table.records.meaning"));
    }

    private void meanings(WorkbookSheet sheet, String title, List<String> words) throws IOException {
        sheet.add(List.of());
        sheet.add(List.of(heading(title), heading("table.meaning")));
        for (String each : words) {
            line(sheet, wording.word(each), wording.word(each + ".meaning"));
        }
    }

    private static void line(WorkbookSheet sheet, String what, String meaning) throws IOException {
        sheet.add(List.of(note(what), note(meaning)));
    }

    private Cell heading(String word) {
        return Cell.heading(wording.word(word));
    }

    private static Cell note(String text) {
        return new Cell.Text(text, Look.NOTE);
    }
}

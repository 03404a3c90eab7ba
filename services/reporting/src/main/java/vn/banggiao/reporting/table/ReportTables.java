package vn.banggiao.reporting.table;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Wording;

/** Writes reports and consolidations as tables. Whatever number they give is in each table, and no other; the same report gives the same table. */
@Singleton
public class ReportTables {
    private final Catalogue catalogue;

    ReportTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param byUnit null for the report's own figures; else the unit's figures beside those of the units below */
    public void csv(
            ReportView report, ConsolidationView byUnit, CsvFile.Options options, Language language, OutputStream out)
            throws IOException {
        FigureLines lines = new FigureLines(new Names(language, catalogue));
        try (CsvFile file = new CsvFile(out, options)) {
            FigureCsv csv = new FigureCsv(file, report.period(), report.edition(), Wording.in(language));
            if (byUnit == null) {
                lines.of(report, csv::add);
            } else {
                lines.of(byUnit, csv::add);
            }
        }
    }

    /** A workbook with a sheet for each section, and one that explains; a draft also has its contradictions. */
    public void xlsx(ReportView report, ConsolidationView byUnit, TableIssue issue, Language language, OutputStream out)
            throws IOException {
        Wording wording = Wording.in(language);
        Names names = new Names(language, catalogue);
        String title = names.unit(report.unit().name()) + ", "
                + PeriodCode.parse(report.period().code()).label(language);
        try (WorkbookFile file = new WorkbookFile(out, title)) {
            if (byUnit == null) {
                report(file, report, title, wording, names);
            } else {
                consolidation(file, byUnit, title, wording, names);
            }
            ExplanationSheets sheets = new ExplanationSheets(file, wording, names);
            if (byUnit == null) {
                sheets.texts(report);
            }
            if (issue.edition() == null) {
                sheets.contradictions(report);
            }
            sheets.legend(report, issue, byUnit != null);
        }
    }

    private static void report(WorkbookFile file, ReportView report, String title, Wording wording, Names names)
            throws IOException {
        FigureLines lines = new FigureLines(names);
        for (ReportView.ReportSection section : report.sections()) {
            if (!section.figures().isEmpty()) {
                String name = name(section.numbering(), names.section(section.code(), section.title()));
                FigureSheet sheet = new FigureSheet(file, name, name + " – " + title, wording, false);
                lines.of(report, section, sheet::add);
                sheet.end();
            }
        }
        if (isAny(report.unallocated()) || isAny(report.notCarriedOver()) || isAny(report.undetermined())) {
            FigureSheet sheet = new FigureSheet(
                    file, wording.word("sheet.unallocated"), wording.word("annex-unallocated"), wording, true);
            lines.besides(report, sheet::add);
            sheet.end();
        }
    }

    private static void consolidation(
            WorkbookFile file, ConsolidationView view, String title, Wording wording, Names names) throws IOException {
        UnitSheet sections = new UnitSheet(view, wording, names);
        for (ConsolidationView.ConsolidatedSection section : view.sections()) {
            if (!section.lines().isEmpty()) {
                String name = name(section.numbering(), names.section(section.code(), section.title()));
                sections.write(file, section, name, name + " – " + title);
            }
        }
        FigureSheet all = new FigureSheet(
                file, wording.word("sheet.lines"), wording.word("sheet.lines") + " – " + title, wording, true);
        new FigureLines(names).of(view, all::add);
        all.end();
    }

    private static String name(String numbering, String title) {
        return numbering == null ? title : numbering + ". " + title;
    }

    private static boolean isAny(List<?> list) {
        return list != null && !list.isEmpty();
    }
}

package vn.banggiao.reporting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Reports;
import vn.banggiao.reporting.wording.Wording;

/**
 * Makes a unit's sheet of its report: each of its figures in the order of its outline, with what the report says now, and each of the
 * statements that the unit made of it, or an empty place for one.
 */
@ApplicationScoped
class FormMaker {
    private final Reports reports;
    private final Standings standings;
    private final Catalogue catalogue;

    FormMaker(Reports reports, Standings standings, Catalogue catalogue) {
        this.reports = reports;
        this.standings = standings;
        this.catalogue = catalogue;
    }

    Form make(SheetOf of, Language language) {
        ReportView report = reports.report(of.unit(), of.period(), of.basis(), null, language);
        Set<Standing> left = new LinkedHashSet<>(standings.of(of));
        List<FormRow> rows = new ArrayList<>();
        for (ReportView.ReportSection section : report.sections()) {
            for (FigureView figure : section.figures()) {
                rows.addAll(rows(of, section, figure, left, language));
            }
        }
        left.forEach(each -> rows.add(row(of, each, shown(each.subject(), null, null, language))));
        Wording wording = Wording.in(language);
        String title = report.unit().name() + ", " + report.period().label() + " ("
                + wording.days(of.window().from(), of.window().to()) + ")";
        return new Form(of, report.unit().name(), title, rows, language);
    }

    private List<FormRow> rows(
            SheetOf of, ReportView.ReportSection section, FigureView figure, Set<Standing> left, Language language) {
        Indicator indicator = catalogue.find(figure.indicator()).orElseThrow();
        Dimensions dimensions = Dimensions.of(figure.dimensions());
        StatementKind kind = indicator.behaviour() == Behaviour.PROFILE ? StatementKind.PROFILE : StatementKind.RETURN;
        Subject subject = new Subject(kind, indicator.code(), dimensions);
        List<FormRow> rows = new ArrayList<>();
        for (Standing each : List.copyOf(left)) {
            if (each.subject().equals(subject)) {
                left.remove(each);
                rows.add(row(of, each, shown(each.subject(), section, figure, language)));
            }
        }
        if (rows.isEmpty()) {
            rows.add(new FormRow(
                    RowKey.unstated(of, subject),
                    shown(subject, section, figure, language),
                    SheetEntry.EMPTY,
                    isPercent(indicator)));
        }
        Subject target = new Subject(StatementKind.TARGET, indicator.code(), dimensions);
        for (Standing each : List.copyOf(left)) {
            if (each.subject().equals(target)) {
                left.remove(each);
                rows.add(row(of, each, shown(target, section, null, language)));
            }
        }
        return rows;
    }

    private FormRow row(SheetOf of, Standing standing, Map<Column, String> shown) {
        Indicator indicator = catalogue.find(standing.subject().indicator()).orElseThrow();
        return new FormRow(RowKey.of(of, standing), shown, standing.entry(), isPercent(indicator));
    }

    /** @param figure what the report says; null where the row is of something else */
    private Map<Column, String> shown(
            Subject subject, ReportView.ReportSection section, FigureView figure, Language language) {
        Wording wording = Wording.in(language);
        Indicator indicator = catalogue.find(subject.indicator()).orElseThrow();
        Map<Column, String> shown = new EnumMap<>(Column.class);
        shown.put(Column.SECTION, section == null ? "" : numbered(section));
        shown.put(Column.INDICATOR, indicator.code());
        String narrowing = wording.narrowing(subject.dimensions().values());
        shown.put(Column.NAME, indicator.name().in(language) + (narrowing.isEmpty() ? "" : ": " + narrowing));
        shown.put(Column.KIND, subject.kind().word().in(language));
        shown.put(Column.NARROWED, subject.dimensions().text());
        shown.put(Column.MEASURE, measured(subject, indicator, wording));
        boolean known =
                figure != null && (figure.value() != null || figure.state().equals(SheetEntry.NONE));
        shown.put(Column.NOW, known ? wording.value(figure) : "");
        shown.put(
                Column.ORIGIN, known && figure.origin() != null ? wording.word("sheet.origin." + figure.origin()) : "");
        return shown;
    }

    private static String measured(Subject subject, Indicator indicator, Wording wording) {
        if (indicator.measure() != Measure.MONEY) {
            return wording.noun(indicator.code(), indicator.measure().code()).strip();
        }
        return subject.dimensions()
                .value("currency")
                .map(currency -> wording.noun(indicator.code(), currency).strip())
                .orElseGet(() -> wording.word("sheet.money"));
    }

    private static String numbered(ReportView.ReportSection section) {
        return section.numbering() == null ? section.title() : section.numbering() + ". " + section.title();
    }

    private static boolean isPercent(Indicator indicator) {
        return indicator.measure() == Measure.PERCENT;
    }
}

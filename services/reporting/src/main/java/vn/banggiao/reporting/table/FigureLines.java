package vn.banggiao.reporting.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Names;

/** Takes a report or consolidation apart into lines: every number that it gives is in exactly one of them. */
final class FigureLines {
    private final Names names;

    FigureLines(Names names) {
        this.names = names;
    }

    /** Takes the lines, one by one. */
    interface Taker {
        void take(FigureLine line) throws IOException;
    }

    void of(ReportView report, Taker taker) throws IOException {
        for (ReportView.ReportSection section : report.sections()) {
            of(report, section, taker);
        }
        besides(report, taker);
    }

    void of(ReportView report, ReportView.ReportSection section, Taker taker) throws IOException {
        for (FigureView figure : section.figures()) {
            taker.take(line(report, section.code(), figure));
        }
    }

    /** What is in no section: of a report in today's units, what belongs to no unit for certain. */
    void besides(ReportView report, Taker taker) throws IOException {
        String unit = report.unit().code();
        String name = names.unit(report.unit().name());
        for (ReportView.Unallocated each : orNone(report.unallocated())) {
            taker.take(unallocated(unit, name, null, "unallocated", each));
        }
        for (ReportView.NotCarriedOver each : orNone(report.notCarriedOver())) {
            taker.take(new FigureLine(
                    each.unit(),
                    null,
                    null,
                    "not-carried-over",
                    null,
                    each.indicator(),
                    null,
                    each.dimensions(),
                    each.value(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    each.from(),
                    each.to(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    each.link()));
        }
        undetermined(report.undetermined(), taker);
    }

    void of(ConsolidationView view, Taker taker) throws IOException {
        for (ConsolidationView.ConsolidatedSection section : view.sections()) {
            for (ConsolidatedLine line : section.lines()) {
                of(view, section.code(), line, taker);
            }
        }
        undetermined(view.undetermined(), taker);
    }

    private void of(ConsolidationView view, String section, ConsolidatedLine line, Taker taker) throws IOException {
        String unit = view.unit().code();
        String name = names.unit(view.unit().name());
        taker.take(line(unit, name, null, "whole", section, line, line.whole()));
        for (ConsolidationView.Column column : view.units()) {
            ConsolidatedFigure figure = view.figure(line, column);
            boolean missing = figure == null && line.notReported().contains(column.code()) && column.from() != null;
            if (figure != null || missing) {
                taker.take(line(
                        column.code(),
                        names.unit(column.name()),
                        figure == null ? null : figure.validFrom(),
                        "unit",
                        section,
                        line,
                        figure));
            }
        }
        if (line.itself() != null) {
            taker.take(line(unit, name, null, "itself", section, line, line.itself()));
        }
        if (line.unallocated() != null) {
            taker.take(line(unit, name, null, "unallocated", section, line, line.unallocated()));
        }
        if (line.sum() != null) {
            taker.take(sum(unit, name, section, line));
        }
    }

    /** @param figure null where the unit did not report */
    private FigureLine line(
            String unit,
            String unitName,
            LocalDate unitFrom,
            String part,
            String section,
            ConsolidatedLine line,
            ConsolidatedFigure figure) {
        return new FigureLine(
                unit,
                unitName,
                unitFrom,
                part,
                section,
                line.indicator(),
                names.indicator(line.indicator(), line.name()),
                line.dimensions(),
                figure == null ? null : figure.value(),
                null,
                line.measure(),
                figure == null ? "not-reported" : figure.state(),
                figure == null ? null : figure.qualifier(),
                figure == null ? null : figure.origin(),
                line.window().from(),
                line.window().to(),
                null,
                null,
                null,
                null,
                null,
                figure == null ? null : figure.converted(),
                figure == null ? null : figure.records());
    }

    private FigureLine sum(String unit, String unitName, String section, ConsolidatedLine line) {
        return new FigureLine(
                unit,
                unitName,
                null,
                "sum",
                section,
                line.indicator(),
                names.indicator(line.indicator(), line.name()),
                line.dimensions(),
                line.sum(),
                null,
                line.measure(),
                "value",
                null,
                null,
                line.window().from(),
                line.window().to(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private FigureLine line(ReportView report, String section, FigureView figure) {
        FigureView.Compared same = figure.samePeriod();
        FigureView.Target target = figure.target();
        return new FigureLine(
                report.unit().code(),
                names.unit(report.unit().name()),
                null,
                "whole",
                section,
                figure.indicator(),
                names.indicator(figure.indicator(), figure.name()),
                figure.dimensions(),
                figure.value(),
                figure.outOf(),
                figure.measure(),
                figure.state(),
                figure.qualifier(),
                figure.origin(),
                figure.window().from(),
                figure.window().to(),
                same == null ? null : same.value(),
                same == null ? null : same.percent(),
                target == null ? null : target.value(),
                target == null ? null : target.percent(),
                figure.late() == null ? null : figure.late().value(),
                null,
                figure.records());
    }

    private void undetermined(List<ReportView.UndeterminedUnit> units, Taker taker) throws IOException {
        for (ReportView.UndeterminedUnit each : orNone(units)) {
            for (ReportView.Unallocated figure : each.figures()) {
                taker.take(unallocated(
                        each.unit().code(),
                        names.unit(each.unit().name()),
                        each.unit().validFrom(),
                        "undetermined",
                        figure));
            }
        }
    }

    private FigureLine unallocated(
            String unit, String unitName, LocalDate unitFrom, String part, ReportView.Unallocated figure) {
        return new FigureLine(
                unit,
                unitName,
                unitFrom,
                part,
                null,
                figure.indicator(),
                names.indicator(figure.indicator(), figure.name()),
                figure.dimensions(),
                figure.value(),
                null,
                figure.measure(),
                "value",
                figure.qualifier(),
                "records",
                figure.window().from(),
                figure.window().to(),
                null,
                null,
                null,
                null,
                null,
                null,
                figure.records());
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}

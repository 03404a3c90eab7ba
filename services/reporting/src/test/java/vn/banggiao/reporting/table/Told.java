package vn.banggiao.reporting.table;

import static vn.banggiao.reporting.table.Spreadsheets.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedFigure;
import vn.banggiao.reporting.report.ConsolidationView.ConsolidatedLine;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;

/**
 * All that JSON or a table tells of each figure, as lines of text that can be compared: made of JSON here without the code that makes
 * tables.
 */
final class Told {
    private Told() {}

    static List<String> by(ReportView report) {
        List<String> told = new ArrayList<>();
        report.sections().forEach(section -> section.figures()
                .forEach(each -> told.add(line(report.unit().code(), each))));
        return told;
    }

    private static String line(String unit, FigureView figure) {
        FigureView.Compared same = figure.samePeriod();
        FigureView.Target target = figure.target();
        return line(
                unit,
                "whole",
                figure.indicator(),
                figure.dimensions(),
                figure.value(),
                figure.state(),
                figure.qualifier(),
                figure.window().from() + ".." + figure.window().to(),
                figure.records(),
                figure.outOf(),
                same == null ? null : same.value(),
                same == null ? null : same.percent(),
                target == null ? null : target.value(),
                target == null ? null : target.percent(),
                figure.late() == null ? null : figure.late().value(),
                null);
    }

    static List<String> by(ConsolidationView view) {
        List<String> told = new ArrayList<>();
        view.sections().forEach(section -> section.lines().forEach(line -> {
            told.add(line(view.unit().code(), "whole", line, line.whole()));
            line.units().forEach(each -> told.add(line(each.unit(), "unit", line, each)));
            line.notReported().forEach(each -> told.add(line(each, "unit", line, null)));
            if (line.itself() != null) {
                told.add(line(view.unit().code(), "itself", line, line.itself()));
            }
            if (line.sum() != null) {
                told.add(line(
                        view.unit().code(),
                        "sum",
                        line.indicator(),
                        line.dimensions(),
                        line.sum(),
                        "value",
                        null,
                        days(line),
                        null));
            }
        }));
        return told;
    }

    private static String line(String unit, String part, ConsolidatedLine line, ConsolidatedFigure figure) {
        return line(
                unit,
                part,
                line.indicator(),
                line.dimensions(),
                figure == null ? null : figure.value(),
                figure == null ? "not-reported" : figure.state(),
                figure == null ? null : figure.qualifier(),
                days(line),
                figure == null ? null : figure.records(),
                null,
                null,
                null,
                null,
                null,
                null,
                figure == null ? null : figure.converted());
    }

    private static String days(ConsolidatedLine line) {
        return line.window().from() + ".." + line.window().to();
    }

    private static String line(
            String unit,
            String part,
            String indicator,
            Map<String, String> dimensions,
            BigDecimal value,
            String state,
            String qualifier,
            String days,
            String records,
            BigDecimal... more) {
        StringBuilder line = new StringBuilder();
        line.append(unit).append(' ').append(part).append(' ').append(indicator).append(' ');
        line.append(Dimensions.of(dimensions).text())
                .append(" = ")
                .append(plain(value))
                .append(' ')
                .append(state);
        line.append(' ').append(qualifier == null ? "" : qualifier).append(' ').append(days);
        line.append(' ').append(records == null ? "" : records).append(" |");
        for (int i = 0; i < 7; i++) {
            line.append(' ').append(i < more.length ? plain(more[i]) : "").append(';');
        }
        return line.toString();
    }

    /** @param codes the columns' names by those that CSV has */
    static List<String> by(List<Map<String, String>> rows, Map<String, String> codes, Map<String, String> words) {
        return rows.stream().map(row -> line(row, codes, words)).toList();
    }

    private static String line(Map<String, String> row, Map<String, String> codes, Map<String, String> words) {
        UnaryOperator<String> of = column -> row.get(codes.getOrDefault(column, column));
        UnaryOperator<String> code = column -> words.getOrDefault(of.apply(column), of.apply(column));
        StringBuilder line = new StringBuilder();
        line.append(of.apply("unit"))
                .append(' ')
                .append(code.apply("part"))
                .append(' ')
                .append(of.apply("indicator"));
        line.append(' ')
                .append(of.apply("dimensions"))
                .append(" = ")
                .append(number(of.apply("value")))
                .append(' ');
        line.append(code.apply("state"))
                .append(' ')
                .append(code.apply("qualifier"))
                .append(' ');
        line.append(of.apply("from"))
                .append("..")
                .append(of.apply("to"))
                .append(' ')
                .append(of.apply("records"))
                .append(" |");
        for (String column : List.of(
                "out_of", "same_period", "same_period_percent", "target", "target_percent", "late", "converted")) {
            line.append(' ').append(number(of.apply(column))).append(';');
        }
        return line.toString();
    }

    private static String number(String text) {
        return text == null || text.isEmpty() ? "" : plain(new BigDecimal(text));
    }
}

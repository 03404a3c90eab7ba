package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.catalogue.DimensionLabels;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/** Notices what cannot both be right, and keeps both sides. For one thread. */
final class ContradictionFinder {
    private final Set<Contradiction> found = new LinkedHashSet<>();

    List<Contradiction> found() {
        return List.copyOf(found);
    }

    /** Two statements of one thing that differ. */
    void amongStatements(Indicator indicator, Dimensions dimensions, List<Stated> statements) {
        if (statements.stream().allMatch(each -> each.saysTheSameAs(statements.get(0)))) {
            return;
        }
        add(
                "statements-differ",
                indicator,
                dimensions,
                "có " + statements.size() + " số liệu khác nhau cho cùng một nội dung",
                statements.size() + " statements of one thing differ",
                statements.stream().map(ContradictionFinder::side).toList());
    }

    /** A statement beside records that give something else. */
    void besideRecords(Indicator indicator, Dimensions dimensions, Amount recorded, String link, Stated statement) {
        if (statement == null || statement.given() == null || statement.given().compareTo(recorded.value()) == 0) {
            return;
        }
        Contradiction.Side records =
                new Contradiction.Side(new Text("Tổng hợp từ bản ghi", "Summed from records"), recorded.value(), link);
        add(
                statement.none() ? "none-beside-records" : "statement-beside-records",
                indicator,
                dimensions,
                statement.none() ? "báo cáo “Không có” nhưng có bản ghi" : "số báo cáo khác tổng các bản ghi",
                statement.none() ? "“none” was stated beside records" : "the statement differs from the records' sum",
                List.of(side(statement), records));
    }

    /**
     * A stated percentage that its own parts do not give.
     *
     * @param of {@code target} or {@code same-period}
     * @param stated null where none was stated; {@code computed} null where a part is missing
     */
    void ofPercentage(
            Indicator indicator,
            Dimensions dimensions,
            String of,
            BigDecimal stated,
            BigDecimal computed,
            Stated statement) {
        if (stated == null || computed == null || Percentages.agree(stated, computed)) {
            return;
        }
        boolean target = of.equals("target");
        add(
                "stated-percentage",
                indicator,
                dimensions,
                (target ? "tỷ lệ so với kế hoạch" : "tỷ lệ so với cùng kỳ") + " đã nêu không khớp phép tính",
                "the stated percentage of the " + (target ? "target" : "same period") + " is not what its parts give",
                List.of(
                        new Contradiction.Side(new Text("Báo cáo nêu", "Stated"), stated, statement.link()),
                        new Contradiction.Side(new Text("Tính lại", "Computed"), computed, null)));
    }

    /** Parts that do not add up to the whole. */
    void partsOfWhole(Indicator indicator, Dimensions dimensions, FigureView whole, List<FigureView> parts) {
        BigDecimal sum = parts.stream().map(FigureView::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.value().compareTo(sum) == 0) {
            return;
        }
        List<Contradiction.Side> sides = new ArrayList<>();
        sides.add(
                new Contradiction.Side(new Text("Tổng số đã nêu", "The whole as stated"), whole.value(), link(whole)));
        for (FigureView part : parts) {
            sides.add(new Contradiction.Side(said(part), part.value(), link(part)));
        }
        add(
                "parts-differ-from-total",
                indicator,
                dimensions,
                "các phần cộng lại không bằng tổng số",
                "the parts do not add up to the whole",
                sides);
    }

    /** A figure that is a great many times the same period's, or the other way round. */
    void ofChange(Indicator indicator, Dimensions dimensions, FigureView figure) {
        FigureView.Compared before = figure.samePeriod();
        add(
                "implausible-change",
                indicator,
                dimensions,
                "chênh lệch bất thường so với cùng kỳ; hãy kiểm tra cả hai số",
                "an implausible change against the same period; check both figures",
                List.of(
                        new Contradiction.Side(new Text("Kỳ này", "This period"), figure.value(), link(figure)),
                        new Contradiction.Side(
                                new Text(
                                        "Cùng kỳ, " + before.from() + " đến " + before.to(),
                                        "The same period, " + before.from() + " to " + before.to()),
                                before.value(),
                                null)));
    }

    /** Statements that cannot be added up because the days of one reach into the other's. */
    void overlappingStatements(Indicator indicator, Dimensions dimensions, List<Stated> statements) {
        if (statements.isEmpty()) {
            return;
        }
        add(
                "overlapping-windows",
                indicator,
                dimensions,
                "các số báo cáo có khoảng ngày chồng lên nhau nên không cộng được",
                "the days of statements overlap, so that they cannot be added up",
                statements.stream()
                        .map(each ->
                                new Contradiction.Side(days(each.window(), each.unit()), each.given(), each.link()))
                        .toList());
    }

    /** Windows of their own that the unit set for one figure, of which only one can be meant. */
    void overlappingWindows(Indicator indicator, Dimensions dimensions, List<Window> windows, Question question) {
        if (windows.size() < 2) {
            return;
        }
        String link = "/api/v1/windows?unit=" + question.unit() + "&period="
                + question.period().code();
        add(
                "overlapping-windows",
                indicator,
                dimensions,
                "có nhiều khoảng ngày riêng khác nhau cho cùng một số liệu",
                "several windows of their own are set for one figure",
                windows.stream()
                        .map(each -> new Contradiction.Side(days(each, question.unit()), null, link))
                        .toList());
    }

    private static Text days(Window window, String unit) {
        return new Text(
                unit + ": từ " + window.from() + " đến " + window.to(),
                unit + ": " + window.from() + " to " + window.to());
    }

    private static String link(FigureView figure) {
        return figure.statements().isEmpty()
                ? figure.records()
                : figure.statements().get(0);
    }

    private static Contradiction.Side side(Stated statement) {
        String whole = statement.outOf() == null ? "" : "/" + statement.outOf().toPlainString();
        String value = statement.none() ? "0" : String.valueOf(statement.value());
        return new Contradiction.Side(
                statement.none()
                        ? new Text("Báo cáo: Không có", "Stated: none")
                        : new Text("Báo cáo nêu " + value + whole, "Stated " + value + whole),
                statement.given(),
                statement.link());
    }

    private void add(
            String code,
            Indicator indicator,
            Dimensions dimensions,
            String vi,
            String en,
            List<Contradiction.Side> sides) {
        Text narrowed = narrowed(dimensions);
        found.add(new Contradiction(
                code,
                indicator.code(),
                dimensions,
                new Text(
                        indicator.name().vi() + narrowed.vi() + ": " + vi + ".",
                        indicator.name().en() + narrowed.en() + ": " + en + "."),
                sides));
    }

    /** In words, in brackets; empty where it is the whole. */
    private static Text narrowed(Dimensions dimensions) {
        Text words = DimensionLabels.of(dimensions);
        return dimensions.isEmpty() ? new Text("", "") : new Text(" (" + words.vi() + ")", " (" + words.en() + ")");
    }

    /** A figure is named in the language of the report alone. */
    private static Text said(FigureView part) {
        Text narrowed = narrowed(Dimensions.of(part.dimensions()));
        return new Text(part.name() + narrowed.vi(), part.name() + narrowed.en());
    }
}

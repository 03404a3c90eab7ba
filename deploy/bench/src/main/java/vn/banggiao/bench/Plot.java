package vn.banggiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;

/** How many times each goal was reached, on a logarithmic scale; the line at 1 is the goal. */
final class Plot {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 620;
    /** A logarithm wants more than nothing. */
    private static final double LEAST = 0.001;

    private Plot() {}

    static void write(List<Comparison> comparisons, Path file) throws IOException {
        List<Comparison> shown = comparisons.stream()
                .filter(each -> each.goal().kind() != Goal.Kind.NONE)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Times the goal (1 = met)")
                .build();
        CategoryStyler style = chart.getStyler();
        style.setYAxisLogarithmic(true);
        style.setYAxisMin(
                shown.stream().mapToDouble(Plot::height).map(Plot::decade).min().orElse(LEAST));
        style.setXAxisLabelRotation(35);
        style.setLegendVisible(false);
        style.setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Stick);
        List<String> works = shown.stream().map(Comparison::work).toList();
        chart.addSeries("reached", works, shown.stream().map(Plot::height).toList());
        chart.addSeries("goal", works, Collections.nCopies(works.size(), 1.0))
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }

    private static double height(Comparison comparison) {
        return Math.max(LEAST, comparison.reached());
    }

    /** The power of ten below. */
    private static double decade(double value) {
        return Math.pow(10, Math.ceil(Math.log10(value)) - 1);
    }
}

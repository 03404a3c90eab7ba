package vn.banggiao.bench;

import java.util.List;
import java.util.Locale;

/** The figures as a Markdown table: median, and least to most in brackets. */
final class Table {
    private static final String ROW = "| %s | %s | %s | %s | %s | %s |%n";

    private Table() {}

    static String of(List<Comparison> comparisons) {
        StringBuilder table = new StringBuilder();
        table.append(ROW.formatted("Work", "Ours", "Beside it", "Ours / beside it", "Goal", ""));
        table.append(ROW.formatted("---", "---", "---", "---", "---", "---"));
        for (Comparison each : comparisons) {
            table.append(ROW.formatted(
                    each.work() + (each.note().isEmpty() ? "" : " (" + each.note() + ")"),
                    figure(each.ours(), each.unit()),
                    each.peer() == null ? "" : each.beside() + ": " + figure(each.peer(), each.unit()),
                    each.peer() == null ? "" : ratio(each),
                    each.goal().text(),
                    verdict(each)));
        }
        return table.toString();
    }

    private static String verdict(Comparison comparison) {
        if (comparison.goal().kind() == Goal.Kind.NONE) {
            return "";
        }
        return comparison.met() ? "met" : "**missed**";
    }

    /** What is many times faster, as a fraction: 1/393 says more than 0.00. */
    private static String ratio(Comparison comparison) {
        double ratio = comparison.ratio();
        return ratio < 0.1 || comparison.goal().kind() == Goal.Kind.TIMES_FASTER
                ? "1/" + number(1 / ratio)
                : number(ratio);
    }

    private static String figure(Samples samples, String unit) {
        String median = "%s %s".formatted(number(samples.median()), unit);
        return samples.values().size() == 1
                ? median
                : "%s [%s–%s]".formatted(median, number(samples.least()), number(samples.most()));
    }

    /** Three figures that mean something, and no more. */
    static String number(double value) {
        if (Math.abs(value) >= 1000) {
            double step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
            return String.format(Locale.ROOT, "%,.0f", Math.rint(value / step) * step);
        }
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}

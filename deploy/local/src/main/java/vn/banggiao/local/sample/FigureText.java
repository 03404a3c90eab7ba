package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.StringJoiner;

/** One figure as a line of Vietnamese text, with numbers and days as they are written there: 150.796, 37,38%, 15/10/2021. */
final class FigureText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DecimalFormatSymbols SYMBOLS = new DecimalFormatSymbols();

    static {
        SYMBOLS.setGroupingSeparator('.');
        SYMBOLS.setDecimalSeparator(',');
    }

    private FigureText() {}

    /** Whether anything is known of the figure: a value, that there was none, a percentage, or what came late. */
    static boolean tells(JsonNode figure) {
        return !figure.path("state").asText().equals("not-reported")
                || figure.path("samePeriod").hasNonNull("percent")
                || figure.path("target").hasNonNull("value")
                || figure.path("target").hasNonNull("percent")
                || figure.path("late").hasNonNull("value");
    }

    /**
     * @param figure of which something is known
     * @param wholly what all of it is
     */
    static String of(JsonNode figure, Collection<String> wholly) {
        StringJoiner line = new StringJoiner("; ");
        line.add(name(figure) + ": " + value(figure));
        if (!wholly.isEmpty()) {
            line.add("toàn bộ: " + String.join(", ", wholly));
        }
        compared(figure.path("samePeriod"), "cùng kỳ", "", line);
        compared(figure.path("target"), "chỉ tiêu", measure(figure), line);
        if (figure.path("late").hasNonNull("value")) {
            line.add("ngoài ra nhận muộn của kỳ trước "
                    + number(figure.path("late").path("value")) + measure(figure));
        }
        boolean own = figure.path("window").path("own").asBoolean();
        return line + (own ? " [%s]".formatted(days(figure.path("window"))) : "");
    }

    /** {@code từ 15/12/2019 đến 14/06/2020}; one day alone where both are the same. */
    static String days(JsonNode window) {
        String from = day(window.path("from"));
        String to = day(window.path("to"));
        return from.equals(to) ? "ngày " + from : "từ " + from + " đến " + to;
    }

    static String number(JsonNode number) {
        return number.isNumber()
                ? new DecimalFormat("#,##0.####", SYMBOLS).format(number.decimalValue())
                : number.asText("");
    }

    private static String day(JsonNode day) {
        return LocalDate.parse(day.asText()).format(DAY);
    }

    private static String name(JsonNode figure) {
        StringJoiner narrowing = new StringJoiner(", ", " (", ")").setEmptyValue("");
        figure.path("dimensions").properties().forEach(each -> {
            if (!each.getKey().equals("currency")) {
                narrowing.add(Words.narrowing(each.getKey(), each.getValue().asText()));
            }
        });
        return figure.path("name").asText() + narrowing;
    }

    private static String value(JsonNode figure) {
        if (figure.path("state").asText().equals("none-confirmed")) {
            return "Không có";
        }
        if (!figure.hasNonNull("value")) {
            return "chưa báo cáo giá trị";
        }
        String whole = figure.hasNonNull("outOf") ? "/" + number(figure.path("outOf")) : "";
        return Words.qualifier(figure.path("qualifier").asText())
                + number(figure.path("value"))
                + whole
                + measure(figure);
    }

    private static String measure(JsonNode figure) {
        return Words.measure(figure.path("measure").asText());
    }

    private static void compared(JsonNode with, String what, String measure, StringJoiner line) {
        String value = with.hasNonNull("value") ? " (" + number(with.path("value")) + measure + ")" : "";
        if (with.hasNonNull("percent")) {
            line.add("bằng " + number(with.path("percent")) + "% " + what + value);
        } else if (!value.isEmpty()) {
            line.add(what + value);
        }
    }
}

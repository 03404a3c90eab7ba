package vn.banggiao.reporting.period;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.banggiao.chassis.problem.Text;

/**
 * Periods in words. A Vietnamese date has a leading zero before days under 10 and before the months 1 and 2 only
 * (Decree 30/2020/NĐ-CP, Annex I, Part I, II.4): 01/10/2019, 31/3/2020.
 */
final class PeriodLabels {
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final String[] ORDINAL = {"first", "second", "third", "fourth"};
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PeriodLabels() {}

    static Text of(RecurringPeriod period) {
        int year = period.year();
        int number = period.number();
        return switch (period.kind()) {
            case MONTH ->
                new Text(
                        "tháng " + vietnameseMonth(number) + " năm " + year,
                        period.firstMonth().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year);
            case QUARTER ->
                new Text("quý " + ROMAN[number - 1] + " năm " + year, ORDINAL[number - 1] + " quarter of " + year);
            case HALF ->
                new Text(
                        "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year,
                        ORDINAL[number - 1] + " half of " + year);
            case NINE_MONTHS -> new Text("9 tháng đầu năm " + year, "first nine months of " + year);
            case YEAR -> new Text("năm " + year, Integer.toString(year));
        };
    }

    static Text of(Window window) {
        return new Text(
                "từ ngày " + vietnamese(window.from()) + " đến ngày " + vietnamese(window.to()),
                ENGLISH.format(window.from()) + " to " + ENGLISH.format(window.to()));
    }

    private static String vietnamese(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), vietnameseMonth(day.getMonthValue()), day.getYear());
    }

    private static String vietnameseMonth(int month) {
        return month <= 2 ? "0" + month : Integer.toString(month);
    }
}

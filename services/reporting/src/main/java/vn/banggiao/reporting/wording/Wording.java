package vn.banggiao.reporting.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.DimensionLabels;
import vn.banggiao.reporting.report.FigureView;

/**
 * How a language writes the numbers, days and codes of a report, for every rendering alike: 150.796; 37,38%; 06; trên 70; 31/3/2020.
 *
 * <p>A Vietnamese count under 10 has a leading zero, as have days under 10 and the months 1 and 2 (Decree 30/2020/NĐ-CP, Annex I,
 * Part I, II.4). "Không có" is written only of what is {@code none-confirmed}; of what is {@code not-reported} it is said that no
 * report has been made. Words stand in {@code wording/words_vi.properties} and {@code _en}; a code without a word stands for itself.
 */
public final class Wording {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final Language language;
    private final Properties words = new Properties();
    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    private Wording(Language language) {
        this.language = language;
        String resource = "/wording/words_" + language.tag() + ".properties";
        try (InputStream file = Wording.class.getResourceAsStream(resource)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
    }

    public static Wording in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The word for a key; the key itself where there is none. */
    public String word(String key) {
        return words.getProperty(key, key);
    }

    /** A number with all its decimals: {@code 150.796}, {@code 203,409}. */
    public String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A number of something that is counted: {@code 06} in Vietnamese. */
    public String number(BigDecimal number, String measure) {
        boolean padded = language == Language.VI
                && words.containsKey("counted." + measure)
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(TEN) < 0;
        return padded ? "0" + number.toBigInteger() : number(number);
    }

    public String percent(BigDecimal percent) {
        return number(percent) + "%";
    }

    /** Only the number, as it is known: {@code trên 70}, {@code 18/19}; what a missing one is called where there is none. */
    public String value(FigureView figure) {
        String value = value(figure.state(), figure.value(), figure.qualifier(), figure.measure());
        boolean part = figure.outOf() != null
                && figure.value() != null
                && !figure.state().equals("none-confirmed");
        return part ? value + "/" + number(figure.outOf(), figure.measure()) : value;
    }

    /** As for a figure, of its parts. */
    public String value(String state, BigDecimal value, String qualifier, String measure) {
        if (state.equals("none-confirmed")) {
            return word("none");
        }
        return value == null ? word("not-reported") : qualifier(qualifier) + number(value, measure);
    }

    /** The number with what it counts: {@code 06 đoàn}, {@code 150.796 USD}, {@code 37,38%}. */
    public String amount(FigureView figure) {
        return figure.value() == null || figure.state().equals("none-confirmed")
                ? value(figure)
                : value(figure) + noun(figure.indicator(), figure.measure());
    }

    /** What stands behind a number of that indicator, with the space before it. */
    public String noun(String indicator, String measure) {
        String noun = words.getProperty("noun." + indicator, words.getProperty("measure." + measure, measure));
        return noun.isEmpty() || noun.startsWith("%") ? noun : " " + noun;
    }

    /** What stands before a number that is not known exactly, with the space behind it: {@code trên }; empty otherwise. */
    public String qualifier(String code) {
        String word = code == null ? "" : words.getProperty("qualifier." + code, "");
        return word.isEmpty() ? "" : word + " ";
    }

    /** {@code 05/01/2021}, {@code 31/3/2020}. */
    public String day(LocalDate day) {
        return language == Language.EN
                ? ENGLISH_DAY.format(day)
                : "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    /** The day as it stands behind the place: {@code ngày 05 tháng 01 năm 2021}. */
    public String longDay(LocalDate day) {
        return language == Language.EN
                ? ENGLISH_DAY.format(day)
                : "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    private static String month(int month) {
        return month <= 2 ? "0" + month : Integer.toString(month);
    }

    /** {@code từ ngày 01/10/2019 đến ngày 31/3/2020}; one day alone where both are the same. */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? word("on-day").formatted(day(from))
                : word("from-to").formatted(day(from), day(to));
    }

    /** What a figure is narrowed to: {@code nhập cảnh trái phép, Lào}; the currency stands with the number. */
    public String narrowing(Map<String, String> dimensions) {
        StringJoiner words = new StringJoiner(", ");
        dimensions.forEach((name, code) -> {
            if (!name.equals("currency")) {
                words.add(narrowing(name, code));
            }
        });
        return words.toString();
    }

    private String narrowing(String name, String code) {
        String word = DimensionLabels.value(name, code).in(language);
        String prefix = words.getProperty(name, "");
        return prefix.isEmpty() ? word : prefix + " " + word;
    }
}

package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.report.ConsolidationView.ConversionRate;

/** What amounts are worth in one currency, at rates that the caller names with their days. Rounded half up to the currency's units. */
final class Conversion {
    private static final Pattern RATE =
            Pattern.compile("([A-Z]{3}):(\\d{1,12}(?:\\.\\d{1,8})?)@(\\d{4}-\\d{2}-\\d{2})");

    private final Map<String, ConversionRate> rates = new HashMap<>();
    private final int digits;

    private Conversion(int digits) {
        this.digits = digits;
    }

    /**
     * @param to the currency; null where no conversion is asked for
     * @param rates each as {@code USD:25000@2024-12-31}
     * @throws vn.banggiao.chassis.problem.Refusal 400 where one cannot be read, or one of the two is missing
     */
    static Conversion of(String to, List<String> rates) {
        if (to == null && rates.isEmpty()) {
            return new Conversion(0);
        }
        if (to == null || rates.isEmpty()) {
            throw Refusals.invalid(
                    to == null ? "currency" : "rate",
                    "required",
                    "Muốn quy đổi phải ghi cả currency và rate, ví dụ currency=VND&rate=USD:25000@2024-12-31.",
                    "A conversion needs both currency and rate, such as currency=VND&rate=USD:25000@2024-12-31.");
        }
        Conversion conversion = new Conversion(Math.max(currency("currency", to).getDefaultFractionDigits(), 0));
        rates.forEach(rate -> conversion.add(to, rate));
        return conversion;
    }

    private void add(String to, String text) {
        Matcher rate = RATE.matcher(text);
        try {
            if (rate.matches()) {
                String from = currency("rate", rate.group(1)).getCurrencyCode();
                BigDecimal worth = new BigDecimal(rate.group(2));
                LocalDate on = LocalDate.parse(rate.group(3));
                if (worth.signum() > 0
                        && !from.equals(to)
                        && rates.put(from, new ConversionRate(from, to, worth, on)) == null) {
                    return;
                }
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Refusals.invalid(
                "rate",
                "unreadable",
                "Phải theo dạng USD:25000@2024-12-31, mỗi loại tiền một tỷ giá lớn hơn 0, khác currency.",
                "Must be of the form USD:25000@2024-12-31, one rate above 0 for each currency other than the target.");
    }

    private static Currency currency(String field, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(
                    field,
                    "unknown-currency",
                    "Không có loại tiền " + code + "; hãy dùng mã ISO 4217 như VND, USD.",
                    "There is no currency " + code + "; use an ISO 4217 code such as VND or USD.");
        }
    }

    /** The rate for what is measured so; null where there is none. */
    ConversionRate rate(String measure) {
        return rates.get(measure);
    }

    /** Null where there is no value or no rate for it. */
    BigDecimal convert(BigDecimal value, String measure) {
        ConversionRate rate = rates.get(measure);
        return value == null || rate == null
                ? null
                : value.multiply(rate.rate()).setScale(digits, RoundingMode.HALF_UP);
    }
}

package vn.banggiao.reporting.catalogue;

import java.util.Optional;
import java.util.Set;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.CountryCode;
import vn.banggiao.chassis.check.CurrencyCode;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;

/**
 * One way to narrow an indicator.
 *
 * @param closedValues the only values allowed; empty where any code is
 */
public record Dimension(String name, Set<String> closedValues) {

    public Dimension {
        closedValues = Set.copyOf(closedValues);
    }

    /** What is wrong with a value; empty where nothing is. Countries are ISO 3166 alpha-2, currencies ISO 4217. */
    Optional<Violation> violation(String field, String value) {
        if (!closedValues.isEmpty()) {
            String list = String.join(", ", closedValues.stream().sorted().toList());
            return unless(
                    value != null && closedValues.contains(value),
                    field,
                    "unknown-code",
                    "Phải là một trong: " + list + ".",
                    "Must be one of: " + list + ".");
        }
        return switch (name) {
            case "country" ->
                unless(
                        value != null && CountryCode.Validator.known(value),
                        field,
                        "unknown-country",
                        "Không phải mã nước ISO 3166 (hai chữ hoa, ví dụ LA, CN, JP).",
                        "Not an ISO 3166 country code (two capitals, such as LA, CN, JP).");
            case "currency" ->
                unless(
                        value != null && CurrencyCode.Validator.known(value),
                        field,
                        "unknown-currency",
                        "Không phải mã tiền tệ ISO 4217 (ví dụ VND, USD).",
                        "Not an ISO 4217 currency code (such as VND, USD).");
            default ->
                unless(
                        value != null && value.matches(Codes.FREE),
                        field,
                        "not-a-code",
                        "Phải là mã gồm chữ không dấu, chữ số, dấu chấm, gạch nối, tối đa 64 ký tự.",
                        "Must be a code of letters without marks, digits, dots and hyphens, at most 64.");
        };
    }

    private static Optional<Violation> unless(boolean right, String field, String code, String vi, String en) {
        return right ? Optional.empty() : Optional.of(new Violation(field, code, new Text(vi, en)));
    }
}

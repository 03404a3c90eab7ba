package vn.banggiao.reporting.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Refusals;

/**
 * What a caller wants a component to be, in SDMX's way: {@code A,B} is one or the other, {@code ge:2020-01+le:2020-12} both; a plus that
 * a client left as it is has become a space.
 *
 * @param parameter by which it was asked, for refusals
 * @param anyOf alternatives, in each of which all conditions hold
 */
record ComponentFilter(String parameter, String component, List<List<Condition>> anyOf) {
    private static final Set<String> OF_CODES = Set.of("eq", "ne", "sw");
    private static final Set<String> OF_TIME = Set.of("eq", "ne", "ge", "gt", "le", "lt");

    /** One comparison. */
    record Condition(String operator, String value) {}

    static ComponentFilter parse(String parameter, Component component, String text) {
        Set<String> operators = component.role() == Component.Role.TIME ? OF_TIME : OF_CODES;
        return new ComponentFilter(
                parameter,
                component.id(),
                Arrays.stream(text.split(","))
                        .map(all -> Arrays.stream(all.split("[+ ]"))
                                .map(each -> condition(parameter, each, operators))
                                .toList())
                        .toList());
    }

    private static Condition condition(String parameter, String text, Set<String> operators) {
        int colon = text.indexOf(':');
        Condition condition = colon < 0
                ? new Condition("eq", text)
                : new Condition(text.substring(0, colon), text.substring(colon + 1));
        if (condition.value().isEmpty() || !operators.contains(condition.operator())) {
            String known = String.join(", ", operators.stream().sorted().toList());
            throw Refusals.invalid(
                    parameter,
                    "unreadable",
                    "Không đọc được “" + text + "”; dùng giá trị hoặc phép so sánh " + known + ", như eq:A.",
                    "Cannot read \"" + text + "\"; use a value or one of " + known + ", such as eq:A.");
        }
        return condition;
    }

    boolean admits(BiPredicate<String, String> holds) {
        return anyOf.stream().anyMatch(all -> all.stream().allMatch(each -> holds.test(each.operator(), each.value())));
    }

    /** Whether a coded value, or null for none, is wanted. */
    boolean admits(String value) {
        return admits((operator, wanted) -> switch (operator) {
            case "ne" -> !wanted.equals(value);
            case "sw" -> value != null && value.startsWith(wanted);
            default -> wanted.equals(value);
        });
    }

    /** The values that are asked for by name; empty where something else may be meant too. */
    Stream<String> named() {
        boolean all = anyOf.stream().allMatch(each -> each.stream()
                .anyMatch(condition -> condition.operator().equals("eq")));
        return all
                ? anyOf.stream()
                        .flatMap(List::stream)
                        .filter(condition -> condition.operator().equals("eq"))
                        .map(Condition::value)
                : Stream.empty();
    }
}

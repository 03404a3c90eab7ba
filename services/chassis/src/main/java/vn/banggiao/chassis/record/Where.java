package vn.banggiao.chassis.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Refusals;

/** The conditions of a list, as the caller's filters give them; a filter that is null sets no condition. Fields are ours, never the caller's. */
public class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String unit;
    private boolean narrowed;

    /** Records of {@code unit} and of everything below it. */
    public Where under(String unit) {
        this.unit = unit;
        return unit == null ? this : anyUnder(List.of(unit));
    }

    /** Only what is part of another record, which the caller does not choose by a filter but by the address. */
    public Where within(String field, Object whole) {
        return condition(field + " = ", whole);
    }

    public Where equal(String field, Object value) {
        narrowed |= value != null;
        return value == null ? this : condition(field + " = ", value);
    }

    /** One of the values. */
    public Where in(String field, Collection<?> values) {
        return condition(field + " in ", values);
    }

    /**
     * Dates from {@code from} to {@code to}, both included; either may be null.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 when {@code to} is before {@code from}
     */
    public Where between(String field, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusals.invalid(
                    "to",
                    "ends-before-it-starts",
                    "Ngày kết thúc trước ngày bắt đầu; hãy sửa một trong hai.",
                    "It ends before it starts; correct one of the two.");
        }
        narrowed |= from != null || to != null;
        if (from != null) {
            condition(field + " >= ", from);
        }
        return to == null ? this : condition(field + " <= ", to);
    }

    /** Leaves out withdrawn records unless asked for. */
    public Where withdrawnToo(boolean wanted) {
        if (!wanted) {
            conditions.add("r.envelope.withdrawnAt is null");
        }
        return this;
    }

    Where anyUnder(List<String> scopes) {
        if (scopes.contains(Scopes.EVERYWHERE)) {
            return this;
        }
        List<String> any = new ArrayList<>();
        for (String scope : scopes) {
            any.add("r.envelope.unit = " + name(scope) + " or r.envelope.unit like " + name(Scopes.below(scope)));
        }
        conditions.add(any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")");
        return this;
    }

    Where beforeSequence(long sequence) {
        return sequence == Long.MAX_VALUE ? this : condition("envelope.sequence < ", sequence);
    }

    /** The filter by unit; null where there is none. */
    String unit() {
        return unit;
    }

    /** Whether a filter besides the unit was given. */
    boolean narrowed() {
        return narrowed;
    }

    String clause() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private Where condition(String fieldAndOperator, Object value) {
        conditions.add("r." + fieldAndOperator + name(value));
        return this;
    }

    private String name(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}

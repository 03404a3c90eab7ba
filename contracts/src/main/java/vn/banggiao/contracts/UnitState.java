package vn.banggiao.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * One administrative unit with its validity. Official codes are used again with other names, so neither code nor name
 * identifies a unit: the code with {@code validFrom} does.
 *
 * @param code dotted official codes: {@code 11}, {@code 11.099}, {@code 11.099.03265}
 * @param level {@code province}, {@code district} or {@code commune}
 * @param parent code of the unit above; null for a province
 * @param validFrom first day, null where it is older than the list
 * @param validTo first day on which it no longer existed, null while it exists
 */
public record UnitState(
        @Required String code,
        @Required String name,
        @Required String level,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        @Required List<Successor> successors) {

    /** The one type of event that carries a unit ({@code ce_type}). */
    public static final String CE_TYPE = "vn.banggiao.unit.published.v1";

    public UnitState {
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** The key of the compacted topic. */
    public String key() {
        return code + "@" + (validFrom == null ? "" : validFrom);
    }

    /** Whether the unit existed on a day. */
    public boolean existedOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * Where (part of) the unit went.
     *
     * @param on first day of the successor
     * @param share {@code whole} or {@code part}
     */
    public record Successor(
            @Required String code,
            @Required LocalDate on,
            @Required String share) {}
}

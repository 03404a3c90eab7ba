package vn.banggiao.reporting.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * An administrative unit.
 *
 * @param validFrom first day; absent where it is older than the list
 * @param validTo first day on which it no longer existed; absent while it exists
 * @param successors where it, or part of it, went; absent in lists
 * @param predecessors what it, or part of it, came from; absent in lists
 */
public record UnitView(
        String code,
        String name,
        String level,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Neighbour> successors,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Neighbour> predecessors) {

    /**
     * A unit before or after.
     *
     * @param share {@code whole}: the old unit lies in one new unit; {@code part}: it was divided
     */
    public record Neighbour(String code, String name, LocalDate on, String share) {}

    UnitView with(List<Neighbour> after, List<Neighbour> before) {
        return new UnitView(code, name, level, parent, validFrom, validTo, after, before);
    }
}

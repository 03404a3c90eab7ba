package vn.banggiao.reporting.table;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, before its rows.
 *
 * @param name in words; what a sheet's name cannot have is left out of it
 * @param widths of the columns, in characters; more columns than these are as wide as usual
 * @param frozenRows as many stay in sight, the last of which holds the headings
 * @param frozenColumns as many stay in sight
 * @param hiddenColumns from 0
 * @param hidden whether the whole sheet is
 * @param locked whether only cells that look like an {@link Look#ENTRY} can be changed; it is no secret how to unlock it
 */
public record SheetPlan(
        String name,
        List<Integer> widths,
        int frozenRows,
        int frozenColumns,
        Set<Integer> hiddenColumns,
        boolean hidden,
        boolean locked) {

    public SheetPlan(String name, List<Integer> widths, int frozenRows, int frozenColumns) {
        this(name, widths, frozenRows, frozenColumns, Set.of(), false, false);
    }

    public SheetPlan withHiddenColumns(Set<Integer> columns) {
        return new SheetPlan(name, widths, frozenRows, frozenColumns, columns, hidden, locked);
    }

    public SheetPlan asHidden() {
        return new SheetPlan(name, widths, frozenRows, frozenColumns, hiddenColumns, true, locked);
    }

    public SheetPlan asLocked() {
        return new SheetPlan(name, widths, frozenRows, frozenColumns, hiddenColumns, hidden, true);
    }
}

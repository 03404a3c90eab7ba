package vn.banggiao.reporting.sheet;

import java.util.Map;

/** A row that came back, and how its cells are called in messages. */
record SheetRow(Layout layout, int number, Map<Column, SheetCell> cells) {

    SheetCell cell(Column column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }

    /** Its text; empty where there is none. */
    String text(Column column) {
        SheetCell cell = cell(column);
        return cell.content() == SheetCell.Content.TEXT ? cell.text() : "";
    }

    String name(Column column) {
        return layout.name(number, column);
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(SheetCell::isEmpty);
    }
}

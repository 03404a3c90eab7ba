package vn.banggiao.reporting.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Where the columns stand in a file that came back, in whatever order.
 *
 * @param sheet name of the sheet; null in a CSV file
 * @param at from 0
 */
record Layout(String sheet, Map<Column, Integer> at) {
    /** So many titles make a line the header: fewer may be chance. */
    private static final int FEWEST = 5;

    private static final int LETTERS = 26;

    /**
     * The layout that a line of titles gives; empty where it is no header.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 400 where it is one that lacks a column, has one twice, or has another one
     */
    static Optional<Layout> of(String sheet, List<String> titles) {
        Map<Column, Integer> at = new EnumMap<>(Column.class);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = VietnameseText.clean(titles.get(i));
            Column column = Column.titled(title).orElse(null);
            if (!title.isEmpty() && (column == null || at.putIfAbsent(column, i) != null)) {
                wrong.add("\"" + shortened(title) + "\"");
            }
        }
        if (at.size() < FEWEST) {
            return Optional.empty();
        }
        List<Column> missing = List.of(Column.values()).stream()
                .filter(each -> !at.containsKey(each))
                .toList();
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            throw wrongHeader(sheet, wrong, missing);
        }
        return Optional.of(new Layout(sheet, Map.copyOf(at)));
    }

    /** As spreadsheet programs call it: {@code Số liệu!I12}; in a CSV file {@code line 12, column 9}. */
    String name(int row, Column column) {
        return sheet == null
                ? "line " + row + ", column " + (at.get(column) + 1)
                : sheet + "!" + letters(at.get(column)) + row;
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private static vn.banggiao.chassis.problem.Refusal wrongHeader(
            String sheet, List<String> wrong, List<Column> missing) {
        String vi = String.join(
                ", ",
                missing.stream().map(each -> "\"" + each.title().vi() + "\"").toList());
        String en = String.join(
                ", ",
                missing.stream().map(each -> "\"" + each.title().en() + "\"").toList());
        String other = String.join(", ", wrong);
        return Refusals.invalid(
                sheet == null ? "header" : sheet,
                "header",
                "Dòng tiêu đề không đúng." + (vi.isEmpty() ? "" : " Thiếu cột: " + vi + ".")
                        + (other.isEmpty() ? "" : " Cột lạ hoặc lặp lại: " + other + ".")
                        + " Có thể đổi chỗ các cột, nhưng hãy giữ nguyên tên cột như biểu đã tải về.",
                "The line of titles is not right." + (en.isEmpty() ? "" : " Missing: " + en + ".")
                        + (other.isEmpty() ? "" : " Unknown, or there twice: " + other + ".")
                        + " Columns may change places, but keep their titles as they were given out.");
    }

    private static String shortened(String title) {
        return title.length() > 40 ? title.substring(0, 40) + "…" : title;
    }
}

package vn.banggiao.reporting.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.problem.Violations;

/**
 * What somebody entered in a row. An empty cell says nothing, so that what was stated stays; one that holds a hyphen alone empties what
 * was stated.
 */
final class Entered {
    private static final Object EMPTIED = new Object();
    private static final String HYPHENS = "[-–—]";
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<Column, Object> values = new EnumMap<>(Column.class);

    private Entered() {}

    /**
     * @param percent whether the row's value is a percentage
     * @param violations takes what cannot be read, by the cell's name
     */
    static Entered of(SheetRow row, boolean percent, Violations violations) {
        Entered entered = new Entered();
        for (Column column : Column.FILLED_IN) {
            SheetCell cell = row.cell(column);
            if (cell.isEmpty()) {
                continue;
            }
            try {
                entered.values.put(column, read(column, cell, percent));
            } catch (UnreadableCell unreadable) {
                violations.add(unreadable.at(row.name(column)));
            }
        }
        return entered;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** What was stated, with what was entered in its place. What is newly confirmed to be none is no longer part of anything. */
    SheetEntry over(SheetEntry stated) {
        Object value = values.get(Column.VALUE);
        Amount amount = value instanceof Amount given ? given : null;
        boolean emptied = value == EMPTIED;
        BigDecimal outOf = amount != null && amount.none() ? null : stated.outOf();
        outOf = amount != null && amount.outOf() != null ? amount.outOf() : outOf;
        return new SheetEntry(
                amount != null ? SheetEntry.state(amount.none(), amount.value()) : emptied ? null : stated.state(),
                amount != null ? amount.value() : emptied ? null : stated.value(),
                amount != null ? SheetEntry.qualifier(amount.qualifier()) : emptied ? null : stated.qualifier(),
                or(Column.OUT_OF, outOf),
                or(Column.SAME_PERIOD, stated.samePeriodValue()),
                or(Column.SAME_PERIOD_PERCENT, stated.samePeriodPercent()),
                or(Column.TARGET_PERCENT, stated.targetPercent()),
                or(Column.FROM, stated.from()),
                or(Column.TO, stated.to()),
                text(Column.WORDS, stated.words()),
                text(Column.SOURCE, stated.source()));
    }

    /** White space that a spreadsheet program makes of other white space changes nothing. */
    private String text(Column column, String stated) {
        String entered = or(column, stated);
        return stated != null && entered != null && VietnameseText.clean(stated).equals(entered) ? stated : entered;
    }

    @SuppressWarnings("unchecked") // read() gives each column's own type
    private <T> T or(Column column, T stated) {
        Object value = values.get(column);
        return value == EMPTIED ? null : value == null ? stated : (T) value;
    }

    private static Object read(Column column, SheetCell cell, boolean percent) throws UnreadableCell {
        if (cell.content() == SheetCell.Content.FORMULA) {
            throw new UnreadableCell(
                    "formula",
                    "Ô có công thức; hãy dán giá trị (Paste Special > Values) thay cho công thức.",
                    "The cell holds a formula; paste its value in its place (Paste Special > Values).");
        }
        if (cell.content() == SheetCell.Content.UNREADABLE) {
            throw new UnreadableCell(
                    "unreadable",
                    "Ô có lỗi hoặc kiểu dữ liệu không dùng được; hãy gõ lại bằng số hoặc chữ.",
                    "The cell holds an error or something that is neither number nor text; type it again.");
        }
        if (cell.content() == SheetCell.Content.TEXT && cell.text().matches(HYPHENS)) {
            return EMPTIED;
        }
        return switch (column) {
            case VALUE -> amount(cell, percent);
            case OUT_OF, SAME_PERIOD -> number(cell, percent);
            case SAME_PERIOD_PERCENT, TARGET_PERCENT -> number(cell, true);
            case FROM, TO -> day(cell);
            default -> text(cell);
        };
    }

    private static Amount amount(SheetCell cell, boolean percent) throws UnreadableCell {
        return cell.content() == SheetCell.Content.TEXT
                ? Amount.read(cell.text(), percent)
                : Amount.exactly(number(cell, percent));
    }

    private static BigDecimal number(SheetCell cell, boolean percent) throws UnreadableCell {
        if (cell.content() == SheetCell.Content.DAY) {
            throw new UnreadableCell(
                    "a-day",
                    "Ô đang là ngày tháng (" + cell.day()
                            + "), có thể do chương trình tự đổi; hãy định dạng ô là số hoặc chữ rồi gõ lại.",
                    "The cell holds a day (" + cell.day()
                            + "), perhaps because the program made one of what was typed; format it as number or text and"
                            + " type it again.");
        }
        if (cell.content() == SheetCell.Content.TEXT) {
            return Amount.number(cell.text(), percent);
        }
        if (cell.content() == SheetCell.Content.PERCENT && !percent) {
            throw Amount.notAPercentage();
        }
        return cell.number();
    }

    private static LocalDate day(SheetCell cell) throws UnreadableCell {
        if (cell.content() == SheetCell.Content.DAY) {
            return cell.day();
        }
        if (cell.content() == SheetCell.Content.TEXT) {
            for (DateTimeFormatter format : DAYS) {
                try {
                    return LocalDate.parse(cell.text(), format);
                } catch (DateTimeParseException another) {
                    continue; // the next form may fit
                }
            }
        }
        throw new UnreadableCell(
                "not-a-day",
                "Không phải ngày; hãy ghi như 31/3/2020 hoặc 2020-03-31.",
                "Not a day; write it as 31/3/2020 or 2020-03-31.");
    }

    private static String text(SheetCell cell) {
        return switch (cell.content()) {
            case TEXT -> cell.text();
            case DAY -> cell.day().toString();
            case PERCENT -> VietnameseNumber.text(cell.number()) + "%";
            default -> cell.number().toPlainString();
        };
    }
}

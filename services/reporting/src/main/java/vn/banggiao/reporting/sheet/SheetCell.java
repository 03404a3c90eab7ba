package vn.banggiao.reporting.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What stands in a cell.
 *
 * @param text in Unicode NFC without white space around it; null unless it is text
 * @param number of a percentage what is read: 37.38 for 37,38%; null unless it is a number
 * @param day null unless it is a day
 */
record SheetCell(Content content, String text, BigDecimal number, LocalDate day) {
    static final SheetCell EMPTY = new SheetCell(Content.EMPTY, null, null, null);
    static final SheetCell FORMULA = new SheetCell(Content.FORMULA, null, null, null);
    static final SheetCell UNREADABLE = new SheetCell(Content.UNREADABLE, null, null, null);

    enum Content {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that the program shows as a percentage. */
        PERCENT,
        DAY,
        FORMULA,
        /** An error, a truth value, a number beyond all measure. */
        UNREADABLE
    }

    static SheetCell text(String text) {
        String clean = VietnameseText.clean(text);
        return clean.isEmpty() ? EMPTY : new SheetCell(Content.TEXT, clean, null, null);
    }

    static SheetCell number(BigDecimal number) {
        return new SheetCell(Content.NUMBER, null, number, null);
    }

    static SheetCell percent(BigDecimal percent) {
        return new SheetCell(Content.PERCENT, null, percent, null);
    }

    static SheetCell day(LocalDate day) {
        return new SheetCell(Content.DAY, null, null, day);
    }

    boolean isEmpty() {
        return content == Content.EMPTY;
    }
}

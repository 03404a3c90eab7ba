package vn.banggiao.reporting.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell of a table, whichever file it is written to. Text is never a formula. */
public sealed interface Cell {
    Cell EMPTY = new Text("", Look.PLAIN);

    Look look();

    /** @param text as somebody wrote it; null is as good as nothing */
    record Text(String text, Look look) implements Cell {}

    /**
     * A number with all its decimals; null leaves the cell empty.
     *
     * @param before what a workbook shows before it, as in "trên 70"; the cell holds the number alone
     * @param zero what a workbook shows in place of a zero; empty for the zero itself
     */
    record Number(BigDecimal number, String before, String zero, Look look) implements Cell {
        public Number(BigDecimal number, Look look) {
            this(number, "", "", look);
        }
    }

    /** Percent in hundredths: 37.38 is 37.38%. A workbook keeps 0.3738 and shows 37,38%; a CSV file has 37.38. */
    record Percent(BigDecimal percent, Look look) implements Cell {}

    record Day(LocalDate day, Look look) implements Cell {}

    /** Text that is in few other cells, such as an address. */
    record Address(String text, Look look) implements Cell {}

    static Cell text(String text) {
        return new Text(text, Look.PLAIN);
    }

    static Cell heading(String text) {
        return new Text(text, Look.HEADING);
    }

    static Cell number(BigDecimal number) {
        return new Number(number, Look.PLAIN);
    }

    static Cell said(BigDecimal number, String before, String zero) {
        return new Number(number, before, zero, Look.PLAIN);
    }

    static Cell percent(BigDecimal percent) {
        return new Percent(percent, Look.PLAIN);
    }

    static Cell day(LocalDate day) {
        return new Day(day, Look.PLAIN);
    }

    static Cell address(String text) {
        return new Address(text, Look.PLAIN);
    }
}

package vn.banggiao.reporting.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.contracts.Qualifier;

/**
 * What a row states. Equal entries say the same: a number has no zeros behind its last digit, an exact one no qualifier, and days stand
 * only where they are not the period's.
 *
 * @param state {@code none-confirmed} or {@code value}; null where there is no value
 * @param to of a profile figure the day from which it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetEntry(
        @Schema(enumeration = {"value", "none-confirmed"}) String state,
        BigDecimal value,

        @Schema(description = "Absent where the number is exact", examples = "about")
        String qualifier,

        BigDecimal outOf,
        BigDecimal samePeriodValue,
        BigDecimal samePeriodPercent,
        BigDecimal targetPercent,
        LocalDate from,
        LocalDate to,
        String words,
        String source) {

    static final String NONE = "none-confirmed";
    static final SheetEntry EMPTY = new SheetEntry(null, null, null, null, null, null, null, null, null, null, null);

    public SheetEntry {
        value = plain(value);
        outOf = plain(outOf);
        samePeriodValue = plain(samePeriodValue);
        samePeriodPercent = plain(samePeriodPercent);
        targetPercent = plain(targetPercent);
    }

    static String state(boolean none, BigDecimal value) {
        return none ? NONE : value == null ? null : "value";
    }

    static String qualifier(Qualifier qualifier) {
        return qualifier == null || qualifier == Qualifier.EXACT ? null : qualifier.code();
    }

    boolean none() {
        return NONE.equals(state);
    }

    SheetEntry to(LocalDate day) {
        return new SheetEntry(
                state,
                value,
                qualifier,
                outOf,
                samePeriodValue,
                samePeriodPercent,
                targetPercent,
                from,
                day,
                words,
                source);
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.StatedProfile;
import vn.banggiao.reporting.statement.StatedReturn;
import vn.banggiao.reporting.statement.StatedTarget;

/**
 * What an officer stated of one figure: a return, a profile or a target.
 *
 * @param path where statements of its sort are read, such as {@code /api/v1/returns}
 * @param window the days that it covers; of a profile, the one day from which it holds
 * @param period code of the report that it was made for; null where it was made for plain days
 * @param none that there was nothing ("Không có")
 * @param value null where none was given
 */
record Stated(
        UUID id,
        String path,
        String unit,
        String indicator,
        Dimensions dimensions,
        Window window,
        String period,
        boolean none,
        BigDecimal value,
        Qualifier qualifier,
        BigDecimal outOf,
        BigDecimal samePeriodValue,
        BigDecimal samePeriodPercent,
        BigDecimal targetPercent,
        Instant recordedAt) {

    static Stated of(StatedReturn from) {
        return new Stated(
                from.id(),
                "/api/v1/returns",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                from.window(),
                from.period(),
                from.noneConfirmed(),
                from.value(),
                from.qualifier(),
                from.outOf(),
                from.samePeriodValue(),
                from.samePeriodPercent(),
                from.targetPercent(),
                from.knownAt());
    }

    static Stated of(StatedTarget from) {
        return new Stated(
                from.id(),
                "/api/v1/targets",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                from.window(),
                from.period(),
                false,
                from.value(),
                from.qualifier(),
                null,
                null,
                null,
                null,
                from.knownAt());
    }

    static Stated of(StatedProfile from) {
        return new Stated(
                from.id(),
                "/api/v1/profiles",
                from.unit(),
                from.indicator(),
                from.dimensions(),
                new Window(from.asAt(), from.asAt()),
                null,
                false,
                from.value(),
                from.qualifier(),
                from.outOf(),
                null,
                null,
                null,
                from.knownAt());
    }

    String link() {
        return path + "/" + id;
    }

    /** The value that it gives; zero where it says that there was none, null where it gives only percentages. */
    BigDecimal given() {
        return none ? BigDecimal.ZERO : value;
    }

    boolean about(String indicatorCode, Dimensions narrowing) {
        return indicator.equals(indicatorCode) && dimensions.equals(narrowing);
    }

    /** The same as a statement of another unit. */
    Stated by(String other) {
        return new Stated(
                id,
                path,
                other,
                indicator,
                dimensions,
                window,
                period,
                none,
                value,
                qualifier,
                outOf,
                samePeriodValue,
                samePeriodPercent,
                targetPercent,
                recordedAt);
    }

    /** Whether both give the same: the value, and the whole that it is a part of. */
    boolean saysTheSameAs(Stated other) {
        return none == other.none && same(value, other.value) && same(outOf, other.outOf);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}

package vn.banggiao.reporting.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/**
 * Which contributions a figure over a window sums: those that begin from {@code startsFrom} through {@code startsTo} and have
 * not ended by {@code endedBy}. The one rule for sums, for sums as of an instant, and for the records behind them.
 *
 * <p>Of a census they are the counts among which {@link Census} chooses.
 */
public record Reach(String indicator, LocalDate startsFrom, LocalDate startsTo, LocalDate endedBy) {
    /** Before any day of a contribution. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** @throws IllegalArgumentException where no record gives the indicator */
    public static Reach of(Indicator indicator, Window window) {
        return switch (indicator.behaviour()) {
            case FLOW -> new Reach(indicator.code(), window.from(), window.to(), BEGINNING);
            case STOCK ->
                new Reach(indicator.code(), BEGINNING, window.to(), indicator.census() ? BEGINNING : window.to());
            case ACTIVE -> new Reach(indicator.code(), BEGINNING, window.to(), window.from());
            case PROFILE -> throw new NotRecorded(indicator.code());
        };
    }

    /** First day after those on which what it sums may begin. */
    LocalDate high() {
        return startsTo.plusDays(1);
    }

    /** What ended before this day is not among it; {@link #BEGINNING} where it is all the same whether something has ended. */
    LocalDate ended() {
        return endedBy.equals(BEGINNING) ? BEGINNING : endedBy.plusDays(1);
    }

    boolean isOfWholeHalfMonths() {
        return HalfMonth.begins(startsFrom) && HalfMonth.begins(high()) && HalfMonth.begins(ended());
    }

    /** Whether a contribution from {@code day} until {@code until} (null: without an end) is among those that it sums. */
    public boolean sums(LocalDate day, LocalDate until) {
        return !day.isBefore(startsFrom) && !day.isAfter(startsTo) && (until == null || until.isAfter(endedBy));
    }

    /** Everything that began before the window, ended or not. */
    static Reach before(String indicator, Window window) {
        return new Reach(indicator, BEGINNING, window.from().minusDays(1), BEGINNING);
    }

    /** Binds the parameters of {@code unnest(?, ?, ?, ?) AS reach (indicator, starts_from, starts_to, ended_by)}. */
    static Columns<Reach> bind(PreparedStatement statement, Collection<Reach> reaches) throws SQLException {
        return Columns.of(statement, reaches)
                .bind("text", Reach::indicator)
                .bind("date", Reach::startsFrom)
                .bind("date", Reach::startsTo)
                .bind("date", Reach::endedBy);
    }
}

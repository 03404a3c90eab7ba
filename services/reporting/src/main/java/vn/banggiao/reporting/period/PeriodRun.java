package vn.banggiao.reporting.period;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;

/** Periods of one kind, one after the other, without gap or overlap: what a chart has on its axis. */
public final class PeriodRun {
    private PeriodRun() {}

    /**
     * From a period through another of the same kind, {@code 2019-Q1..2020-Q4}; a single period is a run of one.
     *
     * @param most of which at most this many
     * @throws InvalidPeriod when the text names no such run, one of plain days, one that ends before it begins, or a longer one
     */
    public static List<RecurringPeriod> parse(String text, int most) {
        if (text == null) {
            throw new InvalidPeriod("");
        }
        String[] ends = text.split("\\.\\.", -1);
        RecurringPeriod first = recurring(ends[0], text);
        RecurringPeriod last = ends.length == 1 ? first : recurring(ends[1], text);
        if (ends.length > 2 || first.kind() != last.kind()) {
            throw new InvalidPeriod(text);
        }
        return between(first, last, text, most);
    }

    /**
     * The periods of a kind from the one in which {@code from} lies through the one in which {@code to} lies.
     *
     * @throws InvalidPeriod when there are more than {@code most}, or none
     */
    public static List<RecurringPeriod> covering(
            LocalDate from, LocalDate to, PeriodKind kind, Periods periods, Basis basis, int most) {
        String text = from + ".." + to;
        return between(of(from, kind, periods, basis), of(to, kind, periods, basis), text, most);
    }

    /** Where a year has one period of the kind that does not fill it, the one of the day's year. */
    private static RecurringPeriod of(LocalDate day, PeriodKind kind, Periods periods, Basis basis) {
        int number = kind == PeriodKind.NINE_MONTHS ? 1 : (day.getMonthValue() - 1) / kind.months() + 1;
        RecurringPeriod period = new RecurringPeriod(kind, day.getYear(), number);
        if (kind == PeriodKind.NINE_MONTHS) {
            return period;
        }
        while (periods.resolve(period, basis).to().isBefore(day)) {
            period = period.next();
        }
        while (periods.resolve(period, basis).from().isAfter(day)) {
            period = period.previous();
        }
        return period;
    }

    private static RecurringPeriod recurring(String part, String text) {
        return RecurringPeriod.of(part).orElseThrow(() -> new InvalidPeriod(text));
    }

    private static List<RecurringPeriod> between(RecurringPeriod first, RecurringPeriod last, String text, int most) {
        LinkedList<RecurringPeriod> run = new LinkedList<>();
        for (RecurringPeriod each = last; !each.firstMonth().isBefore(first.firstMonth()); each = each.previous()) {
            run.addFirst(each);
            if (run.size() > most) {
                throw new InvalidPeriod(text);
            }
        }
        if (run.isEmpty()) {
            throw new InvalidPeriod(text);
        }
        return List.copyOf(run);
    }
}

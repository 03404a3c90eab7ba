package vn.banggiao.reporting.period;

import vn.banggiao.chassis.problem.Language;

/**
 * What a report is asked for by: a period that comes every year ({@code 2020}, {@code 2020-H1}, {@code 2020-H2},
 * {@code 2020-9M}, {@code 2020-Q3}, {@code 2020-05}) or plain days ({@code 2019-10-01..2020-03-31}).
 *
 * <p>The text form is canonical: parsing {@link #code} gives an equal object.
 */
public sealed interface PeriodCode permits RecurringPeriod, FreePeriod {

    /**
     * @throws InvalidPeriod when the text names no period, or days that end before they start
     */
    static PeriodCode parse(String text) {
        if (text == null) {
            throw new InvalidPeriod("");
        }
        return RecurringPeriod.of(text)
                .<PeriodCode>map(period -> period)
                .or(() -> FreePeriod.of(text))
                .orElseThrow(() -> new InvalidPeriod(text));
    }

    String code();

    /** The period in words, as they stand in the title of a report: "6 tháng đầu năm 2020". */
    String label(Language language);

    /** The same period a year earlier. */
    PeriodCode yearBefore();

    /** The period of the same kind that ended before this one began. */
    PeriodCode previous();
}

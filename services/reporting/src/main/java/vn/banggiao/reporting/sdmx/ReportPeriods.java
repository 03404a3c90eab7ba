package vn.banggiao.reporting.sdmx;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.FreePeriod;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.Periods;
import vn.banggiao.reporting.period.RecurringPeriod;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.sdmx.ComponentFilter.Condition;

/** Tells which periods' reports a query is about. */
@Singleton
class ReportPeriods {
    private final Periods periods;
    private final Clock clock;

    ReportPeriods(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    /** A period, and the days that it covers. */
    record Asked(PeriodCode code, Frequency frequency, Window days) {}

    /** Those of the frequencies that lie wholly within the bounds, the earliest first; of equal beginnings the shortest. */
    List<Asked> of(List<ComponentFilter> times, List<Frequency> frequencies, Basis basis) {
        LocalDate first = first(times, basis);
        LocalDate last = last(times, basis);
        List<Asked> found = new ArrayList<>();
        for (Frequency frequency : frequencies) {
            for (PeriodKind kind : frequency.kinds()) {
                for (int year = first.getYear(); year <= last.getYear() + 1; year++) {
                    int perYear = kind == PeriodKind.NINE_MONTHS ? 1 : 12 / kind.months();
                    for (int number = 1; number <= perYear; number++) {
                        RecurringPeriod period = new RecurringPeriod(kind, year, number);
                        add(found, new Asked(period, frequency, periods.resolve(period, basis)), times, last, basis);
                    }
                }
            }
        }
        if (frequencies.contains(Frequency.OTHER)) {
            ranges(times, basis)
                    .filter(days -> found.stream().noneMatch(each -> each.days().equals(days)))
                    .forEach(days ->
                            add(found, new Asked(new FreePeriod(days), Frequency.OTHER, days), times, last, basis));
        }
        found.sort(Comparator.comparing((Asked each) -> each.days().from())
                .thenComparing(each -> each.days().to()));
        return found;
    }

    private void add(List<Asked> found, Asked period, List<ComponentFilter> times, LocalDate last, Basis basis) {
        boolean wanted = times.stream()
                .allMatch(each ->
                        each.admits((operator, value) -> holds(operator, period.days(), days(each, value, basis))));
        if (wanted && !period.days().from().isAfter(last)) {
            found.add(period);
        }
    }

    private static boolean holds(String operator, Window days, Window bound) {
        return switch (operator) {
            case "ge" -> !days.from().isBefore(bound.from());
            case "gt" -> days.from().isAfter(bound.to());
            case "le" -> !days.to().isAfter(bound.to());
            case "lt" -> days.to().isBefore(bound.from());
            case "ne" -> !days.equals(bound);
            default -> days.equals(bound);
        };
    }

    private LocalDate first(List<ComponentFilter> times, Basis basis) {
        return Stream.of("eq", "ge", "gt")
                .flatMap(operator -> bounds(times, operator, basis))
                .map(Window::from)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Refusals.invalid(
                        "startPeriod",
                        "required",
                        "Bắt buộc, nếu không có c[TIME_PERIOD]; ví dụ startPeriod=2020.",
                        "Required unless c[TIME_PERIOD] says from when; for instance startPeriod=2020."));
    }

    private LocalDate last(List<ComponentFilter> times, Basis basis) {
        return Stream.of("eq", "le", "lt")
                .flatMap(operator -> bounds(times, operator, basis))
                .map(Window::to)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.now(clock));
    }

    private Stream<Window> bounds(List<ComponentFilter> times, String operator, Basis basis) {
        return times.stream().flatMap(time -> time.anyOf().stream()
                .flatMap(List::stream)
                .filter(condition -> condition.operator().equals(operator))
                .map(condition -> days(time, condition.value(), basis)));
    }

    /** Plain days that are asked for as such. */
    private Stream<Window> ranges(List<ComponentFilter> times, Basis basis) {
        return times.stream()
                .flatMap(time -> time.anyOf().stream()
                        .flatMap(List::stream)
                        .filter(condition -> condition.operator().equals("eq"))
                        .map(Condition::value)
                        .filter(value -> value.contains("/"))
                        .map(value -> days(time, value, basis)))
                .distinct();
    }

    private Window days(ComponentFilter time, String value, Basis basis) {
        return TimePeriod.days(value, basis, periods)
                .filter(days -> days.to().getYear() >= 1900 && days.from().getYear() < 2200)
                .orElseThrow(() -> Refusals.invalid(
                        time.parameter(),
                        "unknown-period",
                        "Phải là 2020, 2020-S1, 2020-Q3, 2020-05, 2020-06-15 hoặc 2019-12-15/P183D, từ 1900 đến 2199.",
                        "Must be 2020, 2020-S1, 2020-Q3, 2020-05, 2020-06-15 or 2019-12-15/P183D, from 1900 to 2199."));
    }
}

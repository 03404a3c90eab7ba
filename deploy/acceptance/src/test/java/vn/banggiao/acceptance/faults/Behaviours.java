package vn.banggiao.acceptance.faults;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a figure over some days sums, for each behaviour of indicators, after the table in ARCHITECTURE.md. */
final class Behaviours {

    private static final Set<String> CENSUSES = Set.of("consular.foreign-residents", "labour.abroad");
    private static final Set<String> STOCKS = Set.of("agreements.in-force", "citizens.cases.open");
    private static final Set<String> ACTIVE = Set.of("aid.projects");

    private Behaviours() {}

    /** Those of an indicator's lines, all of the unit or below it, that count in the days from {@code from} to {@code to}. */
    static List<Counted> inWindow(String indicator, Collection<Counted> lines, LocalDate from, LocalDate to) {
        if (CENSUSES.contains(indicator)) {
            return standing(lines, to);
        }
        Predicate<Counted> begun = line -> !line.day().isAfter(to);
        Predicate<Counted> counts;
        if (STOCKS.contains(indicator)) {
            counts = begun.and(line -> line.until() == null || line.until().isAfter(to));
        } else if (ACTIVE.contains(indicator)) {
            counts = begun.and(line -> line.until() == null || line.until().isAfter(from));
        } else {
            counts = begun.and(line -> !line.day().isBefore(from));
        }
        return lines.stream().filter(counts).toList();
    }

    /** Each unit's latest count replaces those before it. */
    private static List<Counted> standing(Collection<Counted> lines, LocalDate to) {
        List<Counted> known =
                lines.stream().filter(line -> !line.day().isAfter(to)).toList();
        Map<String, Optional<LocalDate>> latest = known.stream()
                .collect(Collectors.groupingBy(
                        Counted::unit, Collectors.mapping(Counted::day, Collectors.maxBy(LocalDate::compareTo))));
        return known.stream()
                .filter(line -> latest.get(line.unit()).get().equals(line.day()))
                .toList();
    }

    static BigDecimal sum(Collection<Counted> lines) {
        return lines.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

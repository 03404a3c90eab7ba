package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.banggiao.chassis.identity.Scopes;

/**
 * Finds the units of a day ("today") that may hold what stood in a unit of old.
 *
 * <p>Links are followed through as many mergers as there were by that day; later ones do not count. A unit that ended without links of
 * its own went where the units below it went: a district has no successor, its communes do. A unit that gave a part away and went on
 * existing is among its own heirs. A unit of which nothing is known lies where the rest of its province does.
 */
final class Heirs {
    private final UnitHistory history;
    private final LocalDate today;

    Heirs(UnitHistory history, LocalDate today) {
        this.history = history;
        this.today = today;
    }

    /**
     * Possible holders.
     *
     * @param complete false where another unit, which nobody names, may hold it as well
     */
    private record Candidates(Set<String> codes, boolean complete) {}

    /** Where something that stood in the unit on the day stands today. */
    Place placeOf(DatedUnit unit, LocalDate day) {
        Candidates candidates = candidates(unit, unit.nearest(day));
        if (candidates.codes().isEmpty()) {
            return withTheRestOfTheProvince(unit);
        }
        if (candidates.codes().size() == 1 && candidates.complete()) {
            return new Place(candidates.codes().iterator().next(), true);
        }
        String common = common(candidates.codes());
        if (common == null) {
            return Place.NOWHERE;
        }
        if (!candidates.complete()) {
            int above = common.lastIndexOf('.');
            return new Place(above < 0 || candidates.codes().size() > 1 ? common : common.substring(0, above), false);
        }
        boolean ofItsLevel = history.on(common, today)
                .map(holder -> holder.level().equals(unit.level()))
                .orElse(false);
        return new Place(common, ofItsLevel);
    }

    /** Every unit of today that may hold what stood in the unit on the day. */
    Set<String> possible(DatedUnit unit, LocalDate day) {
        return candidates(unit, unit.nearest(day)).codes();
    }

    /** The same; where nothing is known of the unit's heirs, those of the rest of its province. */
    Set<String> possibleAtLeast(DatedUnit unit, LocalDate day) {
        Set<String> possible = possible(unit, day);
        return possible.isEmpty() ? ofTheProvince(unit) : possible;
    }

    /** The day on which its ground was divided, or went nobody knows where. */
    LocalDate dividedOn(DatedUnit unit, LocalDate day) {
        List<UnitHistory.Link> next = nextLinks(unit, unit.nearest(day));
        if (next.isEmpty()) {
            return unit.until();
        }
        LocalDate on = next.get(0).on();
        return next.size() > 1 || !next.get(0).whole()
                ? on
                : history.on(next.get(0).to(), on)
                        .map(heir -> dividedOn(heir, on))
                        .orElse(on);
    }

    private Place withTheRestOfTheProvince(DatedUnit unit) {
        String holder = common(ofTheProvince(unit));
        return holder == null ? Place.NOWHERE : new Place(holder, false);
    }

    private Set<String> ofTheProvince(DatedUnit unit) {
        String province = unit.code().split("\\.", 2)[0];
        return history.meant(province, unit.lastDay())
                .map(each -> candidates(each, each.nearest(unit.lastDay())).codes())
                .orElse(Set.of());
    }

    private Candidates candidates(DatedUnit unit, LocalDate day) {
        List<UnitHistory.Link> next = nextLinks(unit, day);
        if (!next.isEmpty()) {
            return through(unit, next);
        }
        if (!unit.endedBy(today)) {
            return new Candidates(Set.of(unit.code()), true);
        }
        Set<String> codes = new TreeSet<>();
        boolean complete = true;
        for (DatedUnit part : history.below(unit.code(), unit.lastDay())) {
            Candidates found = candidates(part, unit.lastDay());
            codes.addAll(found.codes());
            complete &= found.complete();
        }
        return new Candidates(codes, complete);
    }

    private Candidates through(DatedUnit unit, List<UnitHistory.Link> links) {
        LocalDate on = links.get(0).on();
        boolean whole = links.stream().anyMatch(UnitHistory.Link::whole);
        boolean goesOn = unit.existedOn(on);
        Set<String> codes = new TreeSet<>();
        boolean complete = whole || goesOn || links.size() > 1;
        for (UnitHistory.Link link : links) {
            DatedUnit heir = history.on(link.to(), on).orElse(null);
            if (heir == null) {
                complete = false;
                continue;
            }
            Candidates found = candidates(heir, on);
            codes.addAll(found.codes());
            complete &= found.complete();
        }
        if (goesOn && !whole) {
            Candidates rest = candidates(unit, on);
            codes.addAll(rest.codes());
            complete &= rest.complete();
        }
        return new Candidates(codes, complete);
    }

    /** The links of the first day after this one on which the unit's ground went anywhere, by today. */
    private List<UnitHistory.Link> nextLinks(DatedUnit unit, LocalDate day) {
        List<UnitHistory.Link> later = history.links(unit).stream()
                .filter(link -> link.on().isAfter(day) && !link.on().isAfter(today))
                .toList();
        return later.stream()
                .filter(link -> link.on().equals(later.get(0).on()))
                .toList();
    }

    /** The lowest code that is, or is above, each of these; null where there is none. */
    private static String common(Set<String> codes) {
        Set<String> shared = null;
        for (String code : codes) {
            if (shared == null) {
                shared = new LinkedHashSet<>(Scopes.upward(code));
            } else {
                shared.retainAll(Scopes.upward(code));
            }
        }
        return shared == null || shared.isEmpty() ? null : shared.iterator().next();
    }
}

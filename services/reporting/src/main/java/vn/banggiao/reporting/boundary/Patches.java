package vn.banggiao.reporting.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.boundary.Ground.Patch;
import vn.banggiao.reporting.boundary.Ground.Range;

/** All patches of some provinces, each at its place: what a unit holds is found among its own alone, however many there are. */
final class Patches {
    private final TreeMap<String, List<Placed>> byHolder = new TreeMap<>();
    private final Map<String, Integer> atOrBelow = new HashMap<>();
    private final Map<String, Set<String>> directlyBelow = new HashMap<>();

    /** A patch and where it stands today. */
    private record Placed(Patch patch, Place place) {}

    void add(Patch patch, Place place) {
        String code = patch.unit();
        Scopes.upward(code).forEach(each -> atOrBelow.merge(each, 1, Integer::sum));
        int end = code.lastIndexOf('.');
        if (end > 0) {
            directlyBelow
                    .computeIfAbsent(code.substring(0, end), above -> new TreeSet<>())
                    .add(code);
        }
        if (place.unit() != null) {
            byHolder.computeIfAbsent(place.unit(), unit -> new ArrayList<>()).add(new Placed(patch, place));
        }
    }

    /** Those at or below a unit of today whose place is one that is wanted. */
    Ground in(String holder, Predicate<Place> wanted) {
        List<Patch> chosen = new ArrayList<>();
        for (List<Placed> held : byHolder.subMap(holder, holder + "/").values()) {
            held.stream().filter(each -> wanted.test(each.place())).forEach(each -> chosen.add(each.patch()));
        }
        return ground(chosen);
    }

    /** Just these, in as few ranges as may be: a unit with all that was ever below it is one. */
    Ground ground(Collection<Patch> chosen) {
        Map<String, Integer> mine = new HashMap<>();
        chosen.forEach(patch -> Scopes.upward(patch.unit()).forEach(code -> mine.merge(code, 1, Integer::sum)));
        Set<String> wholes = new LinkedHashSet<>();
        Map<String, List<Patch>> rest = new LinkedHashMap<>();
        for (Patch patch : chosen) {
            Optional<String> whole = Scopes.upward(patch.unit()).stream()
                    .filter(code -> mine.get(code).equals(atOrBelow.get(code)))
                    .reduce((lower, higher) -> higher);
            if (whole.isPresent()) {
                wholes.add(whole.get());
            } else {
                rest.computeIfAbsent(patch.unit(), code -> new ArrayList<>()).add(patch);
            }
        }
        List<Range> ranges = new ArrayList<>();
        wholes.forEach(code -> ranges.addAll(
                Ground.whole(code, DatedUnit.BEGINNING, DatedUnit.FOREVER).ranges()));
        rest.forEach((code, own) -> joined(own)
                .forEach(patch -> ranges.addAll(
                        Ground.alone(code, patch.since(), patch.before(), directlyBelow.getOrDefault(code, Set.of()))
                                .ranges())));
        return new Ground(ranges);
    }

    /** Patches of one unit, in the order of time, those that follow each other without a gap as one. */
    private static List<Patch> joined(List<Patch> patches) {
        List<Patch> joined = new ArrayList<>();
        for (Patch patch : patches) {
            Patch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.before().equals(patch.since())) {
                joined.set(joined.size() - 1, new Patch(patch.unit(), last.since(), patch.before()));
            } else {
                joined.add(patch);
            }
        }
        return joined;
    }
}

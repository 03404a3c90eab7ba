package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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

/**
 * Which records belong together: those made in certain units on certain days.
 *
 * @param ranges all of it, in as few ranges as may be; no record is in two of them
 */
public record Ground(List<Range> ranges) {
    /** Nowhere. */
    public static final Ground NONE = new Ground(List.of());

    /** Records of the very unit, not of those below it, whose day is not before {@code since} and is before {@code before}. */
    record Patch(String unit, LocalDate since, LocalDate before) {}

    /** A patch and where it stands today. */
    record Placed(Patch patch, Place place) {}

    /**
     * Records of a unit on days from {@code since} up to {@code before}.
     *
     * @param below whether those of all units below it are among them
     * @param directlyBelow where they are not, the codes that were ever directly below
     */
    public record Range(String unit, boolean below, LocalDate since, LocalDate before, List<String> directlyBelow) {
        /** The first code of the range. */
        public String low() {
            return unit;
        }

        /** The first after it: in the order of bytes '/' follows '.', so that a unit with everything below it is one range. */
        public String high() {
            return below ? unit + "/" : unit + ".";
        }

        /** Whether nothing that began under these codes by the day is outside the range. */
        boolean isAllUntil(LocalDate day) {
            return since.equals(DatedUnit.BEGINNING) && (before.equals(DatedUnit.FOREVER) || day.isBefore(before));
        }
    }

    /**
     * What was made on days from {@code since} up to {@code before} in a unit and everything below it, so many times; of all terms
     * together each record of the ground is counted once, and every other record not at all.
     */
    public record Term(String unit, int times, LocalDate since, LocalDate before) {}

    public Ground {
        ranges = List.copyOf(ranges);
    }

    static Ground whole(String code, LocalDate since, LocalDate before) {
        return new Ground(List.of(new Range(code, true, since, before, List.of())));
    }

    static Ground alone(String code, LocalDate since, LocalDate before, Collection<String> directlyBelow) {
        return new Ground(List.of(new Range(code, false, since, before, List.copyOf(directlyBelow))));
    }

    /** Those of the patches whose place is one that belongs to it. */
    static Ground of(Collection<Placed> all, Predicate<Place> belongs) {
        return whichever(all, each -> belongs.test(each.place()));
    }

    /** Those that are chosen of all patches. */
    static Ground of(Collection<Placed> all, Collection<Patch> chosen) {
        return whichever(all, each -> chosen.contains(each.patch()));
    }

    private static Ground whichever(Collection<Placed> all, Predicate<Placed> belongs) {
        Set<String> mixed = new HashSet<>();
        Map<String, Set<String>> below = new TreeMap<>();
        List<Patch> patches = new ArrayList<>();
        for (Placed each : all) {
            String code = each.patch().unit();
            int end = code.lastIndexOf('.');
            if (end > 0) {
                below.computeIfAbsent(code.substring(0, end), above -> new TreeSet<>())
                        .add(code);
            }
            if (belongs.test(each)) {
                patches.add(each.patch());
            } else {
                mixed.addAll(Scopes.upward(code));
            }
        }
        Set<String> wholes = new LinkedHashSet<>();
        Map<String, List<Patch>> rest = new LinkedHashMap<>();
        for (Patch patch : patches) {
            Optional<String> whole = Scopes.upward(patch.unit()).stream()
                    .filter(code -> !mixed.contains(code))
                    .reduce((lower, higher) -> higher);
            if (whole.isPresent()) {
                wholes.add(whole.get());
            } else {
                rest.computeIfAbsent(patch.unit(), code -> new ArrayList<>()).add(patch);
            }
        }
        List<Range> ranges = new ArrayList<>();
        wholes.forEach(code -> ranges.addAll(
                whole(code, DatedUnit.BEGINNING, DatedUnit.FOREVER).ranges()));
        rest.forEach((code, own) -> joined(own)
                .forEach(patch ->
                        ranges.addAll(alone(code, patch.since(), patch.before(), below.getOrDefault(code, Set.of()))
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

    /** All of it, for what counts on one day. */
    public List<Term> terms() {
        return terms(ranges);
    }

    /** The part of it for which nothing that begins by the day is elsewhere: there what lasts can be told from what has ended. */
    public List<Term> termsUntil(LocalDate day) {
        return terms(ranges.stream().filter(range -> range.isAllUntil(day)).toList());
    }

    /** The other part. */
    public List<Range> rangesNotAllUntil(LocalDate day) {
        return ranges.stream().filter(range -> !range.isAllUntil(day)).toList();
    }

    private static List<Term> terms(List<Range> ranges) {
        Map<String, List<Term>> byUnit = new TreeMap<>();
        for (Range range : ranges) {
            byUnit.computeIfAbsent(range.unit(), code -> new ArrayList<>())
                    .add(new Term(range.unit(), 1, range.since(), range.before()));
            range.directlyBelow().forEach(code -> byUnit.computeIfAbsent(code, each -> new ArrayList<>())
                    .add(new Term(code, -1, range.since(), range.before())));
        }
        List<Term> terms = new ArrayList<>();
        byUnit.forEach((code, all) -> addUp(code, all, terms));
        return terms;
    }

    /** Terms of one unit cancel each other on the days that they share. */
    private static void addUp(String code, List<Term> all, List<Term> sum) {
        TreeMap<LocalDate, Integer> steps = new TreeMap<>(Comparator.naturalOrder());
        for (Term term : all) {
            steps.merge(term.since(), term.times(), Integer::sum);
            steps.merge(term.before(), -term.times(), Integer::sum);
        }
        steps.values().removeIf(step -> step == 0);
        int times = 0;
        LocalDate since = null;
        for (Map.Entry<LocalDate, Integer> step : steps.entrySet()) {
            if (times != 0) {
                sum.add(new Term(code, times, since, step.getKey()));
            }
            times += step.getValue();
            since = step.getKey();
        }
    }
}

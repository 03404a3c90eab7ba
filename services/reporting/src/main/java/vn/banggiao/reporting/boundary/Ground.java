package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which records belong together: those made in certain units on certain days.
 *
 * @param ranges all of it, in as few ranges as may be; no record is in two of them
 */
public record Ground(List<Range> ranges) {
    private static final LocalDate LAST = DatedUnit.FOREVER.minusDays(1);

    /** Records of the very unit, not of those below it, whose day is not before {@code since} and is before {@code before}. */
    record Patch(String unit, LocalDate since, LocalDate before) {}

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
        public boolean isAllUntil(LocalDate day) {
            return since.equals(DatedUnit.BEGINNING) && (before.equals(DatedUnit.FOREVER) || day.isBefore(before));
        }
    }

    /**
     * What was made on days from {@code since} up to {@code before} in a unit, so many times; of all terms together each record of the
     * ground is counted once, and every other record not at all.
     *
     * @param own only in the unit itself, and not in those below it
     */
    public record Term(String unit, boolean own, int times, LocalDate since, LocalDate before) {}

    public Ground {
        ranges = List.copyOf(ranges);
    }

    /** A unit with everything below it, whoever bore its code. */
    public static Ground of(String code) {
        return whole(code, DatedUnit.BEGINNING, DatedUnit.FOREVER);
    }

    static Ground whole(String code, LocalDate since, LocalDate before) {
        return new Ground(List.of(new Range(code, true, since, before, List.of())));
    }

    static Ground alone(String code, LocalDate since, LocalDate before, Collection<String> directlyBelow) {
        return new Ground(List.of(new Range(code, false, since, before, List.copyOf(directlyBelow))));
    }

    /** All of it, for what counts on one day. */
    public List<Term> terms() {
        return terms(ranges);
    }

    /** The part of it for which nothing that begins by the day is elsewhere: there what lasts can be told from what has ended. */
    public List<Term> termsUntil(LocalDate day) {
        return terms(ranges.stream().filter(range -> range.isAllUntil(day)).toList());
    }

    /** A unit of which almost all that is below belongs to the ground is taken as a whole, without the little that does not. */
    private static List<Term> terms(List<Range> ranges) {
        Set<String> wholes = new HashSet<>();
        ranges.stream()
                .filter(range -> range.below() && range.isAllUntil(LAST))
                .forEach(range -> wholes.add(range.unit()));
        Set<String> inOthers = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        for (Range range : ranges) {
            List<String> outside = range.directlyBelow().stream()
                    .filter(code -> !wholes.contains(code))
                    .toList();
            boolean mostlyInside = !range.below()
                    && range.isAllUntil(LAST)
                    && 2 * outside.size() < range.directlyBelow().size();
            if (mostlyInside) {
                terms.add(new Term(range.unit(), false, 1, range.since(), range.before()));
                outside.forEach(code -> terms.add(new Term(code, false, -1, range.since(), range.before())));
                range.directlyBelow().stream().filter(wholes::contains).forEach(inOthers::add);
            }
            if (!mostlyInside && !range.below()) {
                terms.add(new Term(range.unit(), true, 1, range.since(), range.before()));
            }
        }
        ranges.stream()
                .filter(Range::below)
                .filter(range -> !inOthers.contains(range.unit()))
                .forEach(range -> terms.add(new Term(range.unit(), false, 1, range.since(), range.before())));
        return terms;
    }
}

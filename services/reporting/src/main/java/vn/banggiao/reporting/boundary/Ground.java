package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.banggiao.chassis.identity.Scopes;

/**
 * Which records belong together: those made in a unit itself on certain days.
 *
 * @param patches all of it, unit by unit; no record is in two of them
 * @param wholes codes of which everything at and below them, whatever the day, belongs to it: their totals can be taken as they are
 * @param alone codes of which all that was made in the unit itself belongs to it, but not all below: their totals can be taken
 *     without those of {@code belowAlone}
 * @param belowAlone codes directly below {@code alone}
 * @param rest the patches that neither includes: days on which a code named another unit, or had yet to give a part away
 */
public record Ground(
        List<Patch> patches, List<String> wholes, List<String> alone, List<String> belowAlone, List<Patch> rest) {

    /** Records of the very unit, not of those below it, whose day is not before {@code since} and is before {@code before}. */
    public record Patch(String unit, LocalDate since, LocalDate before) {}

    /** A patch and where it stands today. */
    record Placed(Patch patch, Place place) {}

    /** Records of units whose codes are from {@code low} up to {@code high}, on days from {@code since} up to {@code before}. */
    public record Range(String low, String high, LocalDate since, LocalDate before) {
        /** In the order of bytes '/' follows '.', so that a unit with everything below it is one range. */
        private static Range whole(String code) {
            return new Range(code, code + "/", DatedUnit.BEGINNING, DatedUnit.FOREVER);
        }

        private static Range alone(Patch patch) {
            return new Range(patch.unit(), patch.unit() + ".", patch.since(), patch.before());
        }
    }

    static Ground of(Collection<Placed> all, Predicate<Place> belongs) {
        Set<String> mixed = new HashSet<>();
        Set<String> foreign = new HashSet<>();
        Set<String> codes = new TreeSet<>();
        List<Patch> patches = new ArrayList<>();
        for (Placed each : all) {
            codes.add(each.patch().unit());
            if (belongs.test(each.place())) {
                patches.add(each.patch());
            } else {
                foreign.add(each.patch().unit());
                mixed.addAll(Scopes.upward(each.patch().unit()));
            }
        }
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> alone = new LinkedHashSet<>();
        List<Patch> rest = new ArrayList<>();
        for (Patch patch : patches) {
            Optional<String> whole = Scopes.upward(patch.unit()).stream()
                    .filter(code -> !mixed.contains(code))
                    .reduce((lower, higher) -> higher);
            if (whole.isPresent()) {
                wholes.add(whole.get());
            } else if (!foreign.contains(patch.unit())) {
                alone.add(patch.unit());
            } else {
                rest.add(patch);
            }
        }
        List<String> belowAlone = codes.stream()
                .filter(code -> code.indexOf('.') > 0 && alone.contains(code.substring(0, code.lastIndexOf('.'))))
                .toList();
        return new Ground(List.copyOf(patches), List.copyOf(wholes), List.copyOf(alone), belowAlone, List.copyOf(rest));
    }

    /** All of it in as few ranges as may be; no record is in two of them. */
    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        wholes.forEach(code -> ranges.add(Range.whole(code)));
        alone.forEach(code -> ranges.add(Range.alone(new Patch(code, DatedUnit.BEGINNING, DatedUnit.FOREVER))));
        ranges.addAll(restRanges());
        return ranges;
    }

    /** Those of {@link #rest}. */
    public List<Range> restRanges() {
        return rest.stream().map(Range::alone).toList();
    }
}

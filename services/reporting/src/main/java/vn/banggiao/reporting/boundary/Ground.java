package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.banggiao.chassis.identity.Scopes;

/**
 * Which records belong together: those made in a unit itself on certain days.
 *
 * @param patches all of it, unit by unit; no record is in two of them
 * @param wholes codes of which everything at and below them, whatever the day, belongs to it: their totals can be taken as they are
 * @param rest the patches that no whole includes
 */
public record Ground(List<Patch> patches, List<String> wholes, List<Patch> rest) {

    /** Records of the very unit, not of those below it, whose day is not before {@code since} and is before {@code before}. */
    public record Patch(String unit, LocalDate since, LocalDate before) {}

    /** A patch and where it stands today. */
    record Placed(Patch patch, Place place) {}

    static Ground of(Collection<Placed> all, Predicate<Place> belongs) {
        Set<String> mixed = new HashSet<>();
        List<Patch> patches = new ArrayList<>();
        for (Placed each : all) {
            if (belongs.test(each.place())) {
                patches.add(each.patch());
            } else {
                mixed.addAll(Scopes.upward(each.patch().unit()));
            }
        }
        Set<String> wholes = new LinkedHashSet<>();
        List<Patch> rest = new ArrayList<>();
        for (Patch patch : patches) {
            Scopes.upward(patch.unit()).stream()
                    .filter(code -> !mixed.contains(code))
                    .reduce((lower, higher) -> higher)
                    .ifPresentOrElse(wholes::add, () -> rest.add(patch));
        }
        return new Ground(List.copyOf(patches), List.copyOf(wholes), List.copyOf(rest));
    }
}

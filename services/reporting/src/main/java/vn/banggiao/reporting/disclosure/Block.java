package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Cells of which only the sum is told.
 *
 * @param codes of the lowest unit that holds them all; empty where none does
 * @param common the dimensions that they have in common
 * @param lot of the cell with the lowest one
 */
record Block(List<String> codes, Dimensions common, BigDecimal people, long lot, List<RecordedCell> cells) {

    static Block of(RecordedCell cell, long lot) {
        return new Block(List.of(cell.unit().split("\\.")), cell.dimensions(), cell.people(), lot, List.of(cell));
    }

    /** The lowest unit that holds them all. */
    String unit() {
        return String.join(".", codes);
    }

    /** Whether it stays alone: what suffices lies between {@code fewest} and twice that, by its lot, so that nobody knows whether it did. */
    boolean suffices(int fewest) {
        return people.compareTo(BigDecimal.valueOf(fewest + lot % fewest)) >= 0;
    }

    Block with(Block other) {
        SortedMap<String, String> shared = new TreeMap<>(common.values());
        shared.entrySet().retainAll(other.common.values().entrySet());
        return new Block(
                codes.subList(0, levelsWith(other)),
                Dimensions.of(shared),
                people.add(other.people),
                Math.min(lot, other.lot),
                Stream.concat(cells.stream(), other.cells.stream()).toList());
    }

    /** How many figures count one of the two and not the other: those that a joining withholds. */
    int lostWith(Block other) {
        int narrowings = 0;
        for (var each : common.values().entrySet()) {
            narrowings += each.getValue().equals(other.common.values().get(each.getKey())) ? 1 : 0;
        }
        return figures() + other.figures() - 2 * (levelsWith(other) << narrowings);
    }

    /** A figure is of a unit at or above, narrowed by any of the dimensions. */
    private int figures() {
        return codes.size() << common.values().size();
    }

    private int levelsWith(Block other) {
        int same = 0;
        while (same < codes.size()
                && same < other.codes.size()
                && codes.get(same).equals(other.codes.get(same))) {
            same++;
        }
        return same;
    }
}

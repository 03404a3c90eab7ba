package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * What is published of one indicator in one half-year: every figure of any unit, however narrowed, or nothing of it.
 *
 * <p>All cells are put into blocks, each of at least {@code fewest} people (a
 * province of fewer is one block, and nothing of it is published). A figure is published where every block is in it as a
 * whole or not at all, and it comes to at least {@code fewest}. So every published figure is a sum of whole blocks. How the people of a
 * block are spread over its cells changes no answer: a figure of fewer than {@code fewest} people, which holds no block as a whole, may
 * for all answers together be zero, or as much as a block. Which cells share a block decides what is useful, and nothing of that.
 */
final class PublishedTable {
    private static final Comparator<Dimensions> WHOLE_FIRST =
            Comparator.comparingInt((Dimensions each) -> each.values().size()).thenComparing(Dimensions::text);

    private final List<Block> blocks;
    private final BigDecimal fewest;

    private PublishedTable(List<Block> blocks, BigDecimal fewest) {
        this.blocks = blocks;
        this.fewest = fewest;
    }

    /** @param cells no two of one unit and with the same dimensions */
    static PublishedTable of(List<RecordedCell> cells, int fewest, Lots lots) {
        List<Block> blocks = new ArrayList<>();
        cells.stream()
                .filter(each -> each.people().signum() > 0)
                .map(each -> Block.of(each, lots.of(each)))
                .sorted(Comparator.comparingLong(Block::lot))
                .forEach(blocks::add);
        while (blocks.size() > 1) {
            Optional<Block> small =
                    blocks.stream().filter(each -> !each.suffices(fewest)).findFirst();
            if (small.isEmpty()) {
                break;
            }
            blocks.remove(small.get());
            Block partner = blocks.stream()
                    .min(Comparator.comparingInt(small.get()::lostWith))
                    .orElseThrow();
            blocks.set(blocks.indexOf(partner), partner.with(small.get()));
        }
        return new PublishedTable(List.copyOf(blocks), BigDecimal.valueOf(fewest));
    }

    /** The figure of a unit, so narrowed; empty where it is withheld. A figure of nobody is withheld as a small one is. */
    Optional<BigDecimal> value(String unit, Dimensions narrowing) {
        BigDecimal people = BigDecimal.ZERO;
        for (Block block : blocks) {
            long inside = block.cells().stream()
                    .filter(each -> each.isIn(unit, narrowing))
                    .count();
            if (inside == block.cells().size()) {
                people = people.add(block.people());
            } else if (inside > 0) {
                return Optional.empty();
            }
        }
        return people.compareTo(fewest) < 0 ? Optional.empty() : Optional.of(people);
    }

    /** The narrowings of a unit's figure that are published, the whole first. */
    Set<Dimensions> narrowings(String unit) {
        Set<Dimensions> narrowings = new TreeSet<>(WHOLE_FIRST);
        blocks.stream()
                .filter(block -> Scopes.covers(unit, block.unit()))
                .forEach(block -> narrowings.addAll(subsets(block.common())));
        narrowings.removeIf(each -> value(unit, each).isEmpty());
        return narrowings;
    }

    private static List<Dimensions> subsets(Dimensions dimensions) {
        List<Dimensions> subsets = new ArrayList<>(List.of(Dimensions.none()));
        dimensions.values().forEach((name, value) -> {
            for (Dimensions each : List.copyOf(subsets)) {
                subsets.add(each.and(name, value));
            }
        });
        return subsets;
    }
}

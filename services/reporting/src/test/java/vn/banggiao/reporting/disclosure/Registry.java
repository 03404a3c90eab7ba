package vn.banggiao.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * A small registry: how many people each cell counts. Cells of nobody are cells too.
 *
 * @param people in the order of the cells
 */
record Registry(List<Place> places, int... people) {

    /** Where a cell is. */
    record Place(String unit, Dimensions dimensions) {}

    /** A figure that may be asked for. */
    record Asked(String unit, Dimensions narrowing) {}

    static List<Place> places(List<String> units, List<String> dimensions) {
        return units.stream()
                .flatMap(unit -> dimensions.stream().map(each -> new Place(unit, Dimensions.parse(each))))
                .toList();
    }

    private RecordedCell cell(int i) {
        return new RecordedCell(places.get(i).unit(), places.get(i).dimensions(), BigDecimal.valueOf(people[i]));
    }

    /** Which cells a figure counts. */
    boolean[] counted(Asked asked) {
        boolean[] counted = new boolean[people.length];
        for (int i = 0; i < people.length; i++) {
            counted[i] = cell(i).isIn(asked.unit(), asked.narrowing());
        }
        return counted;
    }

    int truth(Asked asked) {
        boolean[] counted = counted(asked);
        return IntStream.range(0, people.length)
                .map(i -> counted[i] ? people[i] : 0)
                .sum();
    }

    /** Every figure of every unit at any level, narrowed in every way. */
    List<Asked> questions() {
        Map<Asked, Boolean> questions = new LinkedHashMap<>();
        for (Place place : places) {
            String[] codes = place.unit().split("\\.");
            for (int level = 1; level <= codes.length; level++) {
                String unit = String.join(".", List.of(codes).subList(0, level));
                narrowings(place.dimensions()).forEach(each -> questions.put(new Asked(unit, each), true));
            }
        }
        return List.copyOf(questions.keySet());
    }

    private static List<Dimensions> narrowings(Dimensions dimensions) {
        List<Dimensions> all = new ArrayList<>(List.of(Dimensions.none()));
        dimensions.values().forEach((name, value) -> List.copyOf(all).forEach(each -> all.add(each.and(name, value))));
        return all;
    }

    /** What is answered to all questions, in their order; empty where a figure is withheld. */
    List<Optional<Integer>> answers(int fewest, String secret) {
        PublishedTable table = PublishedTable.of(
                IntStream.range(0, people.length).mapToObj(this::cell).toList(), fewest, new Lots(secret, "table"));
        return questions().stream()
                .map(each -> table.value(each.unit(), each.narrowing()).map(BigDecimal::intValueExact))
                .toList();
    }
}

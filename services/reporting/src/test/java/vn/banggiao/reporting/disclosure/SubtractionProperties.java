package vn.banggiao.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import vn.banggiao.reporting.catalogue.Dimensions;

/** Whoever asks for every figure learns of no small one, by whatever subtraction. */
class SubtractionProperties {
    private static final int FEWEST = 5;
    private static final List<String> KINDS = List.of(
            "country=LA;kind=drugs",
            "country=LA;kind=trafficking",
            "country=CN;kind=drugs",
            "country=CN;kind=trafficking");
    private static final List<String> UNITS =
            List.of("11", "11.099", "11.099.1", "11.099.2", "11.096.3", "11.096.4", "11.097.5");

    /** Many cells of nobody, many of a few, some of many. */
    @Provide
    Arbitrary<int[]> registries() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(0)),
                        Tuple.of(5, Arbitraries.integers().between(1, 4)),
                        Tuple.of(2, Arbitraries.integers().between(5, 30)))
                .array(int[].class)
                .ofSize(UNITS.size() * KINDS.size());
    }

    @Property(tries = 300)
    void noSumOrDifferenceBoundsASmallFigure(
            @ForAll("registries") int[] people, @ForAll @AlphaChars @StringLength(8) String secret) {
        Registry registry = new Registry(Registry.places(UNITS, KINDS), people);
        Attack attack = new Attack(registry, FEWEST, secret);
        for (Registry.Asked asked : registry.questions()) {
            int truth = registry.truth(asked);
            if (truth > 0 && truth < FEWEST) {
                boolean[] counted = registry.counted(asked);
                assertEquals(0, attack.least(counted), () -> "at least, of " + asked);
                assertTrue(attack.most(counted) >= FEWEST, () -> "at most, of " + asked);
            }
        }
    }

    @Property(tries = 300)
    void whatIsPublishedIsTrueAndNeverSmall(
            @ForAll("registries") int[] people, @ForAll @AlphaChars @StringLength(8) String secret) {
        Registry registry = new Registry(Registry.places(UNITS, KINDS), people);
        List<Registry.Asked> questions = registry.questions();
        List<Optional<Integer>> answers = registry.answers(FEWEST, secret);
        for (int i = 0; i < questions.size(); i++) {
            Registry.Asked asked = questions.get(i);
            answers.get(i).ifPresent(value -> {
                assertEquals(registry.truth(asked), value);
                assertTrue(value >= FEWEST);
            });
        }
    }

    /**
     * Against somebody who knows this very algorithm and not the secret: all registries of up to eleven people in three units and two
     * kinds, under ten secrets, are put together by their answers. A small figure that is the same in all that answer alike is told. Of
     * ten secrets hardly any is, and the one in use is one of very many more. The province's total is among the answers, so none that
     * answers alike is left out.
     */
    @Property(tries = 1)
    void whoKnowsTheAlgorithmAndNotTheSecretFindsNextToNothing() {
        List<Registry.Place> places = new ArrayList<>(
                Registry.places(List.of("11.099.1", "11.099.2"), List.of("kind=drugs", "kind=trafficking")));
        places.add(new Registry.Place("11.096.3", Dimensions.parse("kind=drugs")));
        Map<List<Optional<Integer>>, List<Registry>> alike = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            String secret = "secret " + i;
            registries(places, new int[places.size()], 0, 11, each -> alike.computeIfAbsent(
                            each.answers(FEWEST, secret), answers -> new ArrayList<>())
                    .add(each));
        }
        long small = 0;
        long told = 0;
        for (List<Registry> worlds : alike.values()) {
            for (Registry.Asked asked : worlds.get(0).questions()) {
                int[] possible =
                        worlds.stream().mapToInt(each -> each.truth(asked)).toArray();
                long few = IntStream.of(possible)
                        .filter(each -> each > 0 && each < FEWEST)
                        .count();
                small += few;
                told += IntStream.of(possible).distinct().count() == 1 ? few : 0;
            }
        }
        assertTrue(small > 100_000 && told * 1_000 < small, told + " of " + small + " are told");
    }

    private static void registries(
            List<Registry.Place> places, int[] people, int cell, int left, Consumer<Registry> each) {
        if (cell == people.length) {
            each.accept(new Registry(places, people.clone()));
            return;
        }
        for (int here = 0; here <= left; here++) {
            people[cell] = here;
            registries(places, people, cell + 1, left - here, each);
        }
    }
}

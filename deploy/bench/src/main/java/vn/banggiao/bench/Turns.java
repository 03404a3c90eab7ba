package vn.banggiao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contenders that are measured in turns, so that a machine that drifts drifts for all of them. */
public final class Turns {
    private static final int MOST_WARMING = 20;
    private static final int ENOUGH_NO_BETTER = 2;
    private static final double BETTER = 1.05;

    private final Occasion occasion;
    private final Map<String, Measurement> contenders = new LinkedHashMap<>();

    public Turns(Occasion occasion) {
        this.occasion = occasion;
    }

    /** Measures one contender once. */
    @FunctionalInterface
    public interface Measurement {
        double take() throws Exception;
    }

    public Turns add(String name, Measurement measurement) {
        contenders.put(name, measurement);
        return this;
    }

    /** Measures until the machine has compiled what it will: until several in a row are no better than the best before. */
    public static void warmUp(Occasion occasion, Measurement measurement) throws Exception {
        double best = 0;
        int noBetter = 0;
        for (int times = 1; times <= MOST_WARMING && noBetter < ENOUGH_NO_BETTER; times++) {
            double value = measurement.take();
            occasion.say("warming up: %s", Table.number(value));
            noBetter = value < best * BETTER ? noBetter + 1 : 0;
            best = Math.max(best, value);
        }
    }

    /** Each contender as often as the run has rounds; the order turns around from round to round. */
    public Map<String, Samples> take() throws Exception {
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(contenders.keySet());
        for (int round = 1; round <= occasion.rounds(); round++) {
            for (String name : order) {
                double value = contenders.get(name).take();
                occasion.say("round %d: %s: %s", round, name, Table.number(value));
                taken.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
            java.util.Collections.reverse(order);
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        taken.forEach((name, values) -> samples.put(name, new Samples(values)));
        return samples;
    }
}

package vn.banggiao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contenders that are measured in turns, so that a machine that drifts drifts for all of them. */
public final class Turns {
    private static final int MOST_WARMING = 10;

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

    /** Measures until the machine has compiled what it will: until a measurement is no tenth better than the best before. */
    public static void warmUp(Occasion occasion, Measurement measurement) throws Exception {
        double best = 0;
        for (int times = 1; times <= MOST_WARMING; times++) {
            double value = measurement.take();
            occasion.say("warming up: %s", Table.number(value));
            if (value < best * 1.1) {
                return;
            }
            best = value;
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

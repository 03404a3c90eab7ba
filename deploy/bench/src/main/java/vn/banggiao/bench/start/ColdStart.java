package vn.banggiao.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Samples;

/** {@code deploy/local/up} in an empty folder until the sample is in the reports, not for the first time; with {@code --against} in turns with another revision. */
public final class ColdStart implements Part {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "the local stack from an empty folder to its first reports, and its memory then";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        Path home = Path.of(System.getProperty("banggiao.home"));
        Checkout ours = new Checkout(home);
        Checkout before = occasion.against() == null ? null : Checkout.of(home, occasion);
        ours.prepare(Occasion.emptied(occasion.work().resolve("start")));
        if (before != null) {
            before.prepare(Occasion.emptied(occasion.work().resolve("start")));
        }
        List<Launch> now = new ArrayList<>();
        List<Launch> then = new ArrayList<>();
        for (int round = 1; round <= occasion.rounds(); round++) {
            if (before != null) {
                then.add(launch(before, occasion, occasion.against()));
            }
            now.add(launch(ours, occasion, "ours"));
        }
        return List.of(
                compare("cold start to the sample in the reports", "s", seconds(now), seconds(then), occasion),
                compare("memory of all processes then", "MiB", mebibytes(now), mebibytes(then), occasion));
    }

    private static Launch launch(Checkout checkout, Occasion occasion, String name) throws IOException {
        Launch launch = checkout.launch(Occasion.emptied(occasion.work().resolve("start")));
        occasion.say("%s: %.1f s, %.0f MiB", name, launch.seconds(), launch.mebibytes());
        return launch;
    }

    private Comparison compare(String work, String unit, Samples now, Samples then, Occasion occasion) {
        return then == null
                ? Comparison.alone(name(), work, unit, now, Goal.NONE, "")
                : new Comparison(name(), work, unit, now, "at " + occasion.against(), then, Goal.FALLS, "");
    }

    private static Samples seconds(List<Launch> launches) {
        return launches.isEmpty()
                ? null
                : new Samples(launches.stream().map(Launch::seconds).toList());
    }

    private static Samples mebibytes(List<Launch> launches) {
        return launches.isEmpty()
                ? null
                : new Samples(launches.stream().map(Launch::mebibytes).toList());
    }
}

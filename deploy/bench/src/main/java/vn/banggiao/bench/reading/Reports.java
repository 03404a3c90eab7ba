package vn.banggiao.bench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.banggiao.bench.Comparison;
import vn.banggiao.bench.Goal;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Part;
import vn.banggiao.bench.Province;
import vn.banggiao.bench.Registry;
import vn.banggiao.bench.Samples;
import vn.banggiao.bench.Turns;
import vn.banggiao.bench.Wire;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** A half-year with the year before, of a commune and of the province of 100 units: 40 figures each, over two sizes of the ledger. */
public final class Reports implements Part {
    private static final String COMMUNE = Province.communes().get(0);
    private static final String TOTALS = "totals.sql";
    private static final String NEWEST = "newest.sql";
    private static final String STANDING = "standing.sql";
    private static final String HALF_YEAR = "2023-H1";
    private static final String AS_OF = HALF_YEAR + "?asOf=2023-09-01T00:00:00Z";

    /** Begins and ends in the middle of a half-month. */
    private static final String ODD_DAYS = "2022-12-20..2023-06-09";

    private final List<Comparison> found = new ArrayList<>();

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String about() {
        return "a half-year's report with the year before; beside GROUP BY over the ledger, and as of an instant";
    }

    @Override
    public List<Comparison> run(Occasion occasion) throws Exception {
        int whole = occasion.size(1_000_000, 10_000_000);
        int part = whole / 10;
        try (LocalStack stack = occasion.start(Service.REPORTING)) {
            Registry registry = new Registry(stack);
            registry.importUnits(Province.lines());
            try (GrownLedger ledger = new GrownLedger(registry)) {
                Map<String, Samples> small = measure(occasion, stack, registry, ledger, part);
                Map<String, Samples> large = measure(occasion, stack, registry, ledger, whole);
                for (String unit : List.of("commune", "province")) {
                    found.add(new Comparison(
                            name(),
                            "%s's sums at %,d records, against %,d".formatted(unit, whole, part),
                            "ms",
                            large.get(unit + " sums"),
                            "the same at %,d".formatted(part),
                            small.get(unit + " sums"),
                            Goal.atMostOfPeer(1.3),
                            "p50"));
                }
                return found;
            }
        }
    }

    private Map<String, Samples> measure(
            Occasion occasion, LocalStack stack, Registry registry, GrownLedger ledger, int records) throws Exception {
        ledger.dropPeersIndexes();
        ledger.grow(records);
        occasion.say("the ledger has %,d records", records);
        Map<String, Samples> served = reports(occasion, stack, registry);
        for (String unit : List.of("commune", "province")) {
            found.add(new Comparison(
                    name(),
                    "%s's whole report as of an instant, %,d records".formatted(unit, records),
                    "ms",
                    served.get(unit + " report as of"),
                    "its current report",
                    served.get(unit + " report"),
                    Goal.atMostOfPeer(10),
                    "over HTTP"));
        }
        found.add(new Comparison(
                name(),
                "province's whole report over days that cut half-months, %,d records".formatted(records),
                "ms",
                served.get("province report of odd days"),
                "its report over whole ones",
                served.get("province report"),
                Goal.NONE,
                "over HTTP"));
        ledger.indexForPeers();
        Map<String, Samples> sums = new Turns(occasion)
                .add("commune sums", () -> ledger.sums(TOTALS, COMMUNE, 40))
                .add("commune newest", () -> ledger.sums(NEWEST, COMMUNE, 5))
                .add("commune standing", () -> ledger.sums(STANDING, COMMUNE, 10))
                .add("province sums", () -> ledger.sums(TOTALS, Province.CODE, 40))
                .add("province newest", () -> ledger.sums(NEWEST, Province.CODE, 1))
                .add("province standing", () -> ledger.sums(STANDING, Province.CODE, 2))
                .take();
        add("commune", records, sums, Goal.timesFaster(50));
        add("province", records, sums, Goal.timesFaster(1000));
        return sums;
    }

    private static Map<String, Samples> reports(Occasion occasion, LocalStack stack, Registry registry)
            throws Exception {
        try (Wire wire = new Wire(stack.addresses().of(Service.REPORTING), registry.token())) {
            report(wire, COMMUNE, HALF_YEAR, 40);
            return new Turns(occasion)
                    .add("commune report", () -> report(wire, COMMUNE, HALF_YEAR, 40))
                    .add("commune report as of", () -> report(wire, COMMUNE, AS_OF, 20))
                    .add("province report", () -> report(wire, Province.CODE, HALF_YEAR, 40))
                    .add("province report as of", () -> report(wire, Province.CODE, AS_OF, 10))
                    .add("province report of odd days", () -> report(wire, Province.CODE, ODD_DAYS, 10))
                    .take();
        }
    }

    private void add(String unit, int records, Map<String, Samples> sums, Goal goal) {
        String work = "%s's half-year with the year before, %,d records".formatted(unit, records);
        found.add(new Comparison(
                name(),
                work,
                "ms",
                sums.get(unit + " sums"),
                "GROUP BY over the newest versions, found by comparing, best index",
                sums.get(unit + " newest"),
                goal,
                "the sums alone"));
        found.add(new Comparison(
                name(),
                work,
                "ms",
                sums.get(unit + " sums"),
                "the same where the ledger marks what is newest, index on those alone",
                sums.get(unit + " standing"),
                Goal.NONE,
                "the sums alone"));
    }

    /** Median milliseconds of a whole report. */
    private static double report(Wire wire, String unit, String period, int times) throws Exception {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            int status = wire.get("/api/v1/reports/%s/%s".formatted(unit, period), "application/json");
            if (status != 200) {
                throw new IllegalStateException(status + ": " + wire.text());
            }
            taken.add((System.nanoTime() - began) / 1e6);
        }
        return new Samples(taken).median();
    }
}

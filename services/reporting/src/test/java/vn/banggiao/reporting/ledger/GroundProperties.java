package vn.banggiao.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import vn.banggiao.contracts.AgreementState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.boundary.FictionalUnits;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.period.Window;

/** However two provinces merge, divide and hand codes on: sums are what counting record by record gives, and nothing is lost or twice. */
class GroundProperties {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant FIRST_KNOWN = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2030-06-01T00:00:00Z");
    private static final Instant THEN_KNOWN = Instant.parse("2031-01-01T00:00:00Z");
    private static final String PEOPLE = "incidents.people";
    private static final String AGREEMENTS = "agreements.in-force";

    private final DataSource database = ReportingDatabase.dataSource();
    private final Catalogue catalogue = Catalogue.load();
    private final Ledger ledger = new Ledger(database, catalogue);

    private final List<Row> rows = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Random random;

    private record Row(String code, LocalDate from, LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private record Link(String from, String to, LocalDate on) {}

    /** What one record gives: people on a day, or an agreement until a day that is null where it has no end. */
    private record Given(String unit, String indicator, LocalDate day, LocalDate until, int amount) {
        boolean in(Window window) {
            return indicator.equals(PEOPLE)
                    ? window.contains(day)
                    : !day.isAfter(window.to()) && (until == null || until.isAfter(window.to()));
        }
    }

    @AfterProperty
    void forget() {
        ReportingDatabase.emptyLedger();
        FictionalUnits.forget(database, "90", "91");
    }

    @Property(tries = 120)
    void sumsEqualAnIndependentRecount(@ForAll long seed) throws SQLException {
        random = new Random(seed);
        forget();
        units();
        List<Given> first = new ArrayList<>();
        List<Given> now = new ArrayList<>();
        records(first, now);
        int from = random.nextInt(900);
        Window window = new Window(
                LocalDate.of(2024, 6, 1).plusDays(from),
                LocalDate.of(2024, 6, 1).plusDays(from + random.nextInt(700)));
        for (String indicator : List.of(PEOPLE, AGREEMENTS)) {
            compare(indicator, window, null, now);
            compare(indicator, window, BETWEEN, first);
        }
    }

    private void compare(String indicator, Window window, Instant asOf, List<Given> given) {
        List<Given> counted = given.stream()
                .filter(each -> each.indicator().equals(indicator) && each.in(window))
                .toList();
        asItWas(indicator, window, asOf, counted);
        BigDecimal all = BigDecimal.ZERO;
        Set<String> divided = new LinkedHashSet<>();
        for (String province : List.of("90", "91")) {
            TodaysUnit unit = TodaysUnit.find(database, province, TODAY).orElse(null);
            if (unit == null) {
                continue;
            }
            all = all.add(today(unit, indicator, window, asOf, counted));
            for (Undetermined each : unit.undetermined()) {
                BigDecimal amount = sum(each.ground(), indicator, window, asOf);
                assertEquals(
                        text(counted.stream()
                                .filter(one -> one.unit().equals(each.unit().code()))
                                .filter(one -> common(heirs(one.unit(), one.day())) == null)
                                .toList()),
                        amount.intValueExact(),
                        "divided " + each.unit());
                if (divided.add(each.unit().toString())) {
                    all = all.add(amount);
                }
            }
        }
        assertEquals(
                text(counted), all.intValueExact(), () -> "nothing lost, nothing twice: " + indicator + rows + links);
    }

    private void asItWas(String indicator, Window window, Instant asOf, List<Given> counted) {
        int all = 0;
        for (String province : List.of("90", "91")) {
            for (Bearer bearer : Bearers.of(database, province).all()) {
                int expected = text(counted.stream()
                        .filter(each ->
                                each.unit().equals(province) || each.unit().startsWith(province + "."))
                        .filter(each -> bearer.existedOn(each.day()))
                        .toList());
                assertEquals(
                        expected, sum(bearer.ground(), indicator, window, asOf).intValueExact(), bearer + " as it was");
                List<Part> parts = new ArrayList<>();
                Map<String, Bearers> below = Bearers.below(database, province);
                below.values().forEach(each -> each.all().forEach(one -> one.within(bearer)
                        .ifPresent(part -> parts.add(Part.of(part.toString(), part.ground())))));
                parts.add(Part.of("itself", bearer.own(below.keySet())));
                assertEquals(expected, sum(parts, indicator, window, asOf), bearer + " unit by unit");
                all += expected;
            }
        }
        assertEquals(text(counted), all, "every record is some province's");
    }

    private BigDecimal today(TodaysUnit unit, String indicator, Window window, Instant asOf, List<Given> counted) {
        BigDecimal whole = sum(unit.ground(), indicator, window, asOf);
        assertEquals(
                text(counted.stream()
                        .filter(each -> {
                            String common = common(heirs(each.unit(), each.day()));
                            return common != null
                                    && (common.equals(unit.code()) || common.startsWith(unit.code() + "."));
                        })
                        .toList()),
                whole.intValueExact(),
                () -> unit.code() + " today: " + rows + links);
        List<Part> parts = new ArrayList<>();
        unit.below().forEach((code, below) -> {
            parts.add(Part.of(code, below.ground()));
            today(below, indicator, window, asOf, counted);
        });
        parts.add(Part.of("own", unit.own()));
        parts.add(Part.of("unallocated", unit.unallocated()));
        assertEquals(whole.intValueExact(), sum(parts, indicator, window, asOf), unit.code() + " unit by unit");
        return whole;
    }

    private BigDecimal sum(Ground ground, String indicator, Window window, Instant asOf) {
        return ledger.on(ground).sums(List.of(indicator), window, asOf).stream()
                .map(Sum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int sum(List<Part> parts, String indicator, Window window, Instant asOf) {
        return ledger.sums(parts, List.of(indicator), List.of(window), asOf).values().stream()
                .flatMap(each -> each.get(window).stream())
                .map(Sum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private static int text(List<Given> given) {
        return given.stream().mapToInt(Given::amount).sum();
    }

    /**
     * Two provinces until the merger; then one or two, whose codes stay or name others; and what comes half a year later. Where there
     * are two, now and then neither gives the other anything: links drawn freely would leave them apart once in hundreds of times.
     */
    private void units() {
        rows.clear();
        links.clear();
        LocalDate beginning = LocalDate.MIN;
        LocalDate forever = LocalDate.MAX;
        boolean handedOn = random.nextBoolean();
        boolean two = random.nextBoolean();
        boolean apart = two && random.nextInt(4) == 0;
        unit("90", beginning, handedOn ? MERGER : forever);
        if (handedOn) {
            unit("90", MERGER, forever);
        }
        unit("91", beginning, two ? forever : MERGER);
        List<String> old = new ArrayList<>();
        for (String province : List.of("90", "91")) {
            unit(province + ".100", beginning, MERGER);
            for (String commune : List.of("00001", "00002")) {
                old.add(province + ".100." + commune);
                unit(province + ".100." + commune, beginning, MERGER);
            }
        }
        List<String> next = new ArrayList<>(List.of("90.00001", "90.00002", "90.00003"));
        if (two) {
            next.add("91.00001");
        }
        String ending = random.nextBoolean() ? next.get(random.nextInt(2)) : null;
        for (String code : next) {
            unit(code, MERGER, code.equals(ending) ? SECOND : forever);
        }
        for (String code : old) {
            go(code, within(apart, code, next), MERGER);
        }
        if (ending != null) {
            List<String> others =
                    next.stream().filter(each -> !each.equals(ending)).toList();
            go(ending, within(apart, ending, others), SECOND);
            if (random.nextBoolean()) {
                unit(ending, SECOND, forever);
            }
        } else if (random.nextBoolean()) {
            List<String> others = within(apart, "90.00001", next.subList(1, next.size()));
            link("90.00001", others.get(random.nextInt(others.size())), SECOND, "part");
        }
    }

    private static List<String> within(boolean apart, String code, List<String> targets) {
        return apart
                ? targets.stream()
                        .filter(each -> each.startsWith(code.substring(0, 3)))
                        .toList()
                : targets;
    }

    private void go(String code, List<String> targets, LocalDate on) {
        String one = targets.get(random.nextInt(targets.size()));
        String other = targets.get(random.nextInt(targets.size()));
        boolean part = random.nextBoolean() && !one.equals(other);
        link(code, one, on, part ? "part" : "whole");
        if (part) {
            link(code, other, on, "part");
        }
    }

    private void unit(String code, LocalDate from, LocalDate until) {
        rows.add(new Row(code, from, until));
        FictionalUnits.unit(
                database,
                code,
                from.equals(LocalDate.MIN) ? "" : from.toString(),
                until.equals(LocalDate.MAX) ? "" : until.toString());
    }

    private void link(String from, String to, LocalDate on, String share) {
        links.add(new Link(from, to, on));
        FictionalUnits.link(database, from, to, on.toString(), share);
    }

    private void records(List<Given> first, List<Given> now) throws SQLException {
        List<Arrival> log = new ArrayList<>();
        List<Arrival> later = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID id = new UUID(9, i);
            boolean agreement = random.nextInt(3) == 0;
            first.add(arrive(log, id, 1, agreement, FIRST_KNOWN));
            boolean amended = random.nextInt(3) == 0;
            now.add(amended ? arrive(later, id, 2, agreement, THEN_KNOWN) : first.get(i));
        }
        log.addAll(later);
        Arrivals.project(log);
    }

    private Given arrive(List<Arrival> log, UUID id, int version, boolean agreement, Instant known) {
        Row row = rows.get(random.nextInt(rows.size()));
        LocalDate day;
        do {
            day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_050));
        } while (!row.on(day));
        Instant recorded = Instant.parse("2027-01-01T00:00:00Z");
        int people = 1 + random.nextInt(9);
        LocalDate last = random.nextBoolean() ? null : day.plusDays(random.nextInt(500));
        RecordState state = agreement
                ? new AgreementState(
                        id, version, false, recorded, row.code(), Qualifier.EXACT, null, day, last, "district", "LA")
                : Arrivals.incident(id, version, row.code(), day.toString(), people);
        log.add(Arrivals.arrival(state, known));
        return agreement
                ? new Given(row.code(), AGREEMENTS, day, last == null ? null : last.plusDays(1), 1)
                : new Given(row.code(), PEOPLE, day, null, people);
    }

    /** Walks from the day to today, change by change, with all that may hold what stood under the code. */
    private Set<String> heirs(String code, LocalDate day) {
        Set<String> holders = Set.of(code);
        for (LocalDate change : List.of(MERGER, SECOND)) {
            if (change.isAfter(day)) {
                Set<String> next = new LinkedHashSet<>();
                holders.forEach(each -> after(each, change, next));
                holders = next;
            }
        }
        return holders;
    }

    private void after(String code, LocalDate change, Set<String> heirs) {
        boolean ends = rows.stream()
                .anyMatch(row -> row.code().equals(code) && row.until().equals(change));
        List<Link> went = links.stream()
                .filter(link -> link.from().equals(code) && link.on().equals(change))
                .toList();
        went.forEach(link -> heirs.add(link.to()));
        if (!ends) {
            heirs.add(code);
        } else if (went.isEmpty()) {
            rows.stream()
                    .filter(row -> row.on(change.minusDays(1)))
                    .map(Row::code)
                    .filter(each -> each.startsWith(code + ".") && each.lastIndexOf('.') == code.length())
                    .forEach(below -> after(below, change, heirs));
        }
    }

    /** The lowest code at or above all of these; null where there is none. */
    private static String common(Set<String> codes) {
        String common = codes.iterator().next();
        for (String code : codes) {
            while (!code.equals(common) && !code.startsWith(common + ".")) {
                if (common.indexOf('.') < 0) {
                    return null;
                }
                common = common.substring(0, common.lastIndexOf('.'));
            }
        }
        return common;
    }
}

package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * The services' own records, read from their lists, page by page, and counted anew. Compares that count with what clients were told,
 * and with the reports of every unit. What differs is said in words; nothing differs where the answer is empty.
 */
public final class Recount {

    /** Statutory periods and plain days that cover all that clients record, and what comes before and after. */
    public static final List<String> PERIODS =
            List.of("2019", "2020", "2021", "2022", "2020-H1", "2020-H2", "2021-H1", "2020-9M", "2021-Q3", "2020-05");

    private final Map<Kind, Map<UUID, JsonNode>> records = new EnumMap<>(Kind.class);
    private final List<String> twice = new ArrayList<>();
    private final Map<String, List<Counted>> lines = new TreeMap<>();

    private Recount(RegistryClient analyst) {
        for (Kind kind : Kind.values()) {
            records.put(kind, read(analyst, kind));
            records.get(kind).values().forEach(record -> Counting.of(kind, record)
                    .forEach(line -> lines.computeIfAbsent(line.indicator(), key -> new ArrayList<>())
                            .add(line)));
        }
    }

    public static Recount of(FaultStack registry) {
        return new Recount(registry.as("analyst", "*"));
    }

    private Map<UUID, JsonNode> read(RegistryClient analyst, Kind kind) {
        Map<UUID, JsonNode> found = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = analyst.read(kind.service(), kind.list() + "?withdrawn=true&limit=500" + cursor);
            for (JsonNode item : page.path("items")) {
                if (found.put(UUID.fromString(item.path("id").asText()), item) != null) {
                    twice.add(kind + " is listed twice: " + item);
                }
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return found;
    }

    /** How many records there are, withdrawn ones too. */
    public int records() {
        return records.values().stream().mapToInt(Map::size).sum();
    }

    /** How many versions of them there are. */
    public long versions() {
        return records.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(each -> each.path("record").path("version").asLong())
                .sum();
    }

    /**
     * Every acknowledged record is there once, as it was last acknowledged; where a client gave up, also in the next version. Nothing
     * else is there.
     */
    List<String> againstAcknowledged(Outcome outcome) {
        List<String> differences = new ArrayList<>(twice);
        Map<Kind, Integer> nameless = new EnumMap<>(Kind.class);
        Map<Kind, Set<UUID>> expected = new EnumMap<>(Kind.class);
        for (Life life : outcome.lives()) {
            if (life.id == null) {
                nameless.merge(life.kind, life.unsure ? 1 : 0, Integer::sum);
                continue;
            }
            expected.computeIfAbsent(life.kind, key -> new HashSet<>()).add(life.id);
            JsonNode kept = records.get(life.kind).get(life.id);
            if (kept == null) {
                if (life.acknowledged()) {
                    differences.add("%s %s was acknowledged and is lost".formatted(life.kind, life.id));
                }
            } else if (!asTold(life, kept)) {
                differences.add("%s %s was told as %s and is %s".formatted(life.kind, life.id, life.told, kept));
            }
        }
        records.forEach((kind, kept) -> {
            Set<UUID> unknown = new LinkedHashSet<>(kept.keySet());
            unknown.removeAll(expected.getOrDefault(kind, Set.of()));
            outcome.refused().stream()
                    .filter(kept::containsKey)
                    .forEach(id -> differences.add("%s %s was refused and is there".formatted(kind, id)));
            if (unknown.size() > nameless.getOrDefault(kind, 0)) {
                differences.add("%d of %s nobody knows of: %s".formatted(unknown.size(), kind, unknown));
            }
        });
        return differences;
    }

    private static boolean asTold(Life life, JsonNode kept) {
        int version = kept.path("record").path("version").asInt();
        return kept.equals(life.told) || life.unsure && version == life.version + 1;
    }

    /** Asks for the report of every unit in every period. */
    public List<String> againstReports(FaultStack registry) {
        RegistryClient analyst = registry.as("analyst", "*");
        List<String> differences = new ArrayList<>();
        for (String unit : FaultStack.UNITS) {
            for (String period : PERIODS) {
                differences.addAll(againstReport(
                        unit, analyst.read(Service.REPORTING, "/api/v1/reports/%s/%s".formatted(unit, period))));
            }
        }
        return differences;
    }

    /** The figures of one report, the same of the year before, and whether it has all there are. */
    List<String> againstReport(String unit, JsonNode report) {
        List<String> differences = new ArrayList<>();
        JsonNode period = report.path("period");
        Set<String> shown = new HashSet<>();
        for (JsonNode section : report.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                String indicator = figure.path("indicator").asText();
                Map<String, String> narrowing = narrowing(figure);
                shown.add(indicator + narrowing);
                compare(unit, indicator, narrowing, figure.path("window"), figure.path("value"), differences);
                if (!figure.path("samePeriod").isNull()) {
                    JsonNode before = figure.path("samePeriod");
                    compare(unit, indicator, narrowing, before, before.path("value"), differences);
                }
            }
        }
        lines.forEach((indicator, all) -> expected(unit, indicator, period)
                .filter(narrowing -> !shown.contains(indicator + narrowing))
                .forEach(narrowing -> differences.add(
                        "%s in %s: no figure %s %s".formatted(unit, period.path("code"), indicator, narrowing))));
        return differences;
    }

    private static Map<String, String> narrowing(JsonNode figure) {
        Map<String, String> narrowing = new TreeMap<>();
        figure.path("dimensions")
                .properties()
                .forEach(each -> narrowing.put(each.getKey(), each.getValue().asText()));
        return narrowing;
    }

    private void compare(
            String unit,
            String indicator,
            Map<String, String> narrowing,
            JsonNode window,
            JsonNode value,
            List<String> differences) {
        BigDecimal counted = Behaviours.sum(counting(unit, indicator, window).stream()
                .filter(line -> line.has(narrowing))
                .toList());
        BigDecimal reported = value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
        if (counted.compareTo(reported) != 0) {
            differences.add("%s from %s to %s: %s %s is %s in the report, %s by the records"
                    .formatted(
                            unit,
                            window.path("from").asText(),
                            window.path("to").asText(),
                            indicator,
                            narrowing,
                            value,
                            counted));
        }
    }

    private List<Counted> counting(String unit, String indicator, JsonNode window) {
        List<Counted> ofUnit = lines.getOrDefault(indicator, List.of()).stream()
                .filter(line -> line.within(unit))
                .toList();
        LocalDate from = LocalDate.parse(window.path("from").asText());
        LocalDate to = LocalDate.parse(window.path("to").asText());
        return Behaviours.inWindow(indicator, ofUnit, from, to);
    }

    /** The whole and each single dimension that the records have; money in its currency, and never without. */
    private java.util.stream.Stream<Map<String, String>> expected(String unit, String indicator, JsonNode period) {
        Set<Map<String, String>> narrowings = new HashSet<>();
        for (Counted line : counting(unit, indicator, period)) {
            Map<String, String> currency = line.dimensions().entrySet().stream()
                    .filter(each -> each.getKey().equals("currency"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            narrowings.add(new TreeMap<>(currency));
            line.dimensions().forEach((name, value) -> {
                Map<String, String> one = new TreeMap<>(currency);
                one.put(name, value);
                narrowings.add(one);
            });
        }
        return narrowings.stream();
    }
}

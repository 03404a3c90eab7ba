package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.Ground.Range;
import vn.banggiao.reporting.boundary.Ground.Term;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/**
 * What the records give for many parts over many windows, in four questions at most however many they are.
 *
 * <p>Sums as known now come from the daily totals; only what lasts is read from the ledger where a code was handed on in between, for a
 * total does not say whose it was that ended. Sums as of an instant come from the ledger alone.
 */
final class PartSums {
    private static final String REACH =
            "unnest(?, ?, ?, ?, ?) AS reach (place, indicator, starts_from, starts_to, ended_by)";

    /**
     * The arrays tell the planner nothing of their length, and a plan that reads all totals for some would grow with the ledger: so
     * each series is looked up by itself ({@code OFFSET 0} keeps it so), and of each only the days.
     */
    private static final String TOTALS = """
            SELECT term.part, reach.place, reach.indicator, s.dimensions, s.qualifier, sum(term.times * t.amount) AS amount
            FROM %s
            JOIN unnest(?, ?, ?, ?, ?, ?, ?) AS term (part, place, unit, own, times, since, before)
              ON term.place IS NULL OR term.place = reach.place
            CROSS JOIN LATERAL (
                SELECT id, dimensions, qualifier FROM series
                WHERE indicator = reach.indicator AND unit = term.unit
                OFFSET 0
            ) AS s
            CROSS JOIN LATERAL (
                SELECT sum(CASE WHEN term.own THEN own_opened ELSE opened END)
                       - coalesce(sum(CASE WHEN term.own THEN own_closed ELSE closed END)
                                  FILTER (WHERE day <= reach.ended_by), 0) AS amount
                FROM total
                WHERE series = s.id
                  AND day BETWEEN greatest(reach.starts_from, term.since) AND least(reach.starts_to, term.before - 1)
            ) AS t
            WHERE t.amount <> 0
            GROUP BY term.part, reach.place, reach.indicator, s.dimensions, s.qualifier
            """.formatted(REACH);

    private static final String AREA = """
            FROM %s
            JOIN unnest(?, ?, ?, ?, ?, ?, ?) AS area (part, among, place, low, high, since, before)
              ON area.place IS NULL OR area.place = reach.place
            CROSS JOIN LATERAL (
                SELECT id, unit, dimensions, qualifier FROM series
                WHERE indicator = reach.indicator AND unit >= area.low AND unit < area.high
                OFFSET 0
            ) AS s
            """.formatted(REACH);

    private static final String COUNTS = """
            SELECT area.part, area.among, reach.place, s.unit, reach.indicator, s.dimensions, s.qualifier, t.day,
                   t.opened AS amount
            """ + AREA + """
            CROSS JOIN LATERAL (
                SELECT day, opened FROM total
                WHERE series = s.id AND entries > 0
                  AND day BETWEEN greatest(reach.starts_from, area.since) AND least(reach.starts_to, area.before - 1)
                OFFSET 0
            ) AS t
            """;

    private static final String LINES = """
            SELECT area.part, area.among, reach.place, s.unit, reach.indicator, s.dimensions, s.qualifier, l.day, l.amount
            """ + AREA + """
            CROSS JOIN LATERAL (
                SELECT day, amount FROM ledger
                WHERE series = s.id
                  AND day BETWEEN greatest(reach.starts_from, area.since) AND least(reach.starts_to, area.before - 1)
                  AND (until IS NULL OR until > reach.ended_by)
                  AND known_at <= ? AND (superseded_at IS NULL OR superseded_at > ?)
                OFFSET 0
            ) AS l
            """;

    private static final String SUMS = """
            SELECT part, place, indicator, dimensions, qualifier, sum(amount) AS amount
            FROM (%s) AS line
            GROUP BY part, place, indicator, dimensions, qualifier
            """;

    private final Ledger ledger;
    private final List<Part> parts;
    private final List<Window> windows;
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Map<String, Map<Window, List<Sum>>> byPart = new HashMap<>();

    /** A reach over the window at a place of the list. */
    private record Placed(int place, Reach reach) {}

    private record PartTerm(int part, Integer place, Term term) {}

    private record Area(int part, int among, Integer place, Range range) {}

    PartSums(Ledger ledger, Collection<Part> parts, Collection<Window> windows) {
        this.ledger = ledger;
        this.parts = List.copyOf(parts);
        this.windows = List.copyOf(windows);
        parts.forEach(part -> wholes.putIfAbsent(part.among(), wholes.size()));
    }

    /** By part, by window; what is not there is nothing. */
    Map<String, Map<Window, List<Sum>>> read(Collection<String> indicators, Instant asOf) throws SQLException {
        Map<Sort, List<Indicator>> sorts =
                indicators.stream().map(ledger::indicator).collect(Collectors.groupingBy(Sort::of));
        for (Map.Entry<Sort, List<Indicator>> each : sorts.entrySet()) {
            List<Placed> reaches = reaches(each.getValue());
            boolean census = each.getKey() == Sort.CENSUS;
            if (asOf != null) {
                lines(census ? Census.standingAmong(LINES) : LINES, census, reaches, everything(), asOf);
            } else if (census) {
                sums(Census.standingAmong(COUNTS), true, reaches, everything(), null);
            } else if (each.getKey() == Sort.FLOW) {
                totals(reaches, terms());
            } else {
                totals(reaches, lastingTerms());
                lines(LINES, false, reaches, lastingRest(), null);
            }
        }
        return byPart;
    }

    private enum Sort {
        FLOW,
        LASTING,
        CENSUS;

        static Sort of(Indicator indicator) {
            return indicator.census()
                    ? CENSUS
                    : switch (indicator.behaviour()) {
                        case FLOW -> FLOW;
                        default -> LASTING;
                    };
        }
    }

    private List<Placed> reaches(List<Indicator> indicators) {
        List<Placed> reaches = new ArrayList<>();
        for (int place = 0; place < windows.size(); place++) {
            for (Indicator indicator : indicators) {
                reaches.add(new Placed(place, Reach.of(indicator, windows.get(place))));
            }
        }
        return reaches;
    }

    private List<PartTerm> terms() {
        List<PartTerm> terms = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (Term term : parts.get(part).ground().terms()) {
                terms.add(new PartTerm(part, null, term));
            }
        }
        return terms;
    }

    private List<PartTerm> lastingTerms() {
        List<PartTerm> terms = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int place = 0; place < windows.size(); place++) {
                for (Term term : parts.get(part).ground().termsUntil(lastDay(place))) {
                    terms.add(new PartTerm(part, place, term));
                }
            }
        }
        return terms;
    }

    private List<Area> lastingRest() {
        List<Area> areas = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int place = 0; place < windows.size(); place++) {
                for (Range range : parts.get(part).ground().rangesNotAllUntil(lastDay(place))) {
                    areas.add(new Area(part, among(part), place, range));
                }
            }
        }
        return areas;
    }

    private List<Area> everything() {
        List<Area> areas = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Ground ground = parts.get(part).ground();
            for (Range range : ground.ranges()) {
                areas.add(new Area(part, among(part), null, range));
            }
        }
        return areas;
    }

    private LocalDate lastDay(int place) {
        return windows.get(place).to();
    }

    private int among(int part) {
        return wholes.get(parts.get(part).among());
    }

    private void totals(List<Placed> reaches, List<PartTerm> terms) throws SQLException {
        if (terms.isEmpty()) {
            return;
        }
        read(TOTALS, false, statement -> bind(statement, reaches)
                .then(terms)
                .bind("int4", PartTerm::part)
                .bind("int4", PartTerm::place)
                .bind("text", each -> each.term().unit())
                .bind("bool", each -> each.term().own())
                .bind("int4", each -> each.term().times())
                .bind("date", each -> each.term().since())
                .bind("date", each -> each.term().before()));
    }

    private void lines(String rows, boolean census, List<Placed> reaches, List<Area> areas, Instant asOf)
            throws SQLException {
        var at = FigureLines.timestamp(asOf);
        sums(rows, census, reaches, areas, new Object[] {at, at});
    }

    private void sums(String rows, boolean census, List<Placed> reaches, List<Area> areas, Object[] instant)
            throws SQLException {
        if (areas.isEmpty()) {
            return;
        }
        read(SUMS.formatted(rows), census, statement -> bind(statement, reaches)
                .then(areas)
                .bind("int4", Area::part)
                .bind("int4", Area::among)
                .bind("int4", Area::place)
                .bind("text", each -> each.range().low())
                .bind("text", each -> each.range().high())
                .bind("date", each -> each.range().since())
                .bind("date", each -> each.range().before())
                .values(Stream.ofNullable(instant).flatMap(Stream::of).toArray()));
    }

    private static Columns<Placed> bind(PreparedStatement statement, List<Placed> reaches) throws SQLException {
        return Columns.of(statement, reaches)
                .bind("int4", Placed::place)
                .bind("text", each -> each.reach().indicator())
                .bind("date", each -> each.reach().startsFrom())
                .bind("date", each -> each.reach().startsTo())
                .bind("date", each -> each.reach().endedBy());
    }

    private void read(String sql, boolean zeroCounts, Ledger.Binding binding) throws SQLException {
        try (Connection connection = ledger.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                Sum sum = Ledger.sum(row);
                if (zeroCounts || sum.amount().signum() != 0) {
                    byPart.computeIfAbsent(parts.get(row.getInt("part")).name(), part -> new HashMap<>())
                            .computeIfAbsent(windows.get(row.getInt("place")), window -> new ArrayList<>())
                            .add(sum);
                }
            }
        }
    }
}

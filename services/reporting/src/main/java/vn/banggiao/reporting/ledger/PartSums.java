package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.banggiao.reporting.boundary.Ground.Range;
import vn.banggiao.reporting.boundary.Ground.Term;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.period.Window;

/**
 * What the records give for many parts over many windows, in a few questions however many they are.
 *
 * <p>Whole half-months come from the totals, and the days at the edges of a window that begins or ends within one from the ledger. So do
 * censuses, and what lasts where a code was handed on in between, for a total does not say whose it was that ended.
 */
final class PartSums {
    private final Ledger ledger;
    private final List<Part> parts;
    private final List<Window> windows;
    private final OffsetDateTime asOf;
    private final Knowledge knowledge;
    private final Map<String, Integer> wholes = new HashMap<>();
    private final GatheredSums gathered = new GatheredSums();

    /** A reach over the window at a place of the list. */
    private record Placed(int place, Reach reach) {}

    private record PartTerm(int part, Integer place, Term term) {}

    private record Area(int part, int among, Integer place, Range range) {}

    /** @param asOf null for now */
    PartSums(Ledger ledger, Collection<Part> parts, Collection<Window> windows, Instant asOf) {
        this.ledger = ledger;
        this.parts = List.copyOf(parts);
        this.windows = List.copyOf(windows);
        this.asOf = AsOf.timestamp(asOf);
        this.knowledge = Knowledge.of(asOf);
        parts.forEach(part -> wholes.putIfAbsent(part.among(), wholes.size()));
    }

    /** By part, by window; what is not there is nothing. */
    Map<String, Map<Window, List<Sum>>> read(Collection<String> indicators) throws SQLException {
        Map<Sort, List<Indicator>> sorts =
                indicators.stream().map(ledger::indicator).collect(Collectors.groupingBy(Sort::of));
        for (Map.Entry<Sort, List<Indicator>> each : sorts.entrySet()) {
            List<Placed> reaches = reaches(each.getValue());
            switch (each.getKey()) {
                case CENSUS -> lines(Census.standingAmong(SumQueries.LINES), reaches, everything());
                case FLOW -> totals(reaches, terms(), everything());
                case LASTING -> {
                    totals(reaches, lastingTerms(), lastingAreas(true));
                    lines(SumQueries.LINES, reaches, lastingAreas(false));
                }
            }
        }
        return gathered.sums(code -> ledger.indicator(code).census());
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

    /** @param all of the parts' ground what terms stand for, or the rest */
    private List<Area> lastingAreas(boolean all) {
        List<Area> areas = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int place = 0; place < windows.size(); place++) {
                LocalDate last = lastDay(place);
                for (Range range : parts.get(part).ground().ranges()) {
                    if (range.isAllUntil(last) == all) {
                        areas.add(new Area(part, among(part), place, range));
                    }
                }
            }
        }
        return areas;
    }

    private List<Area> everything() {
        List<Area> areas = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (Range range : parts.get(part).ground().ranges()) {
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

    /** @param areas where the terms' records are */
    private void totals(List<Placed> reaches, List<PartTerm> terms, List<Area> areas) throws SQLException {
        if (terms.isEmpty()) {
            return;
        }
        read(SumQueries.TOTALS, 1, statement -> reaches(Columns.of(statement, reaches))
                .then(terms)
                .bind("int4", PartTerm::part)
                .bind("int4", PartTerm::place)
                .bind("text", each -> each.term().unit())
                .bind("bool", each -> each.term().own())
                .bind("int4", each -> each.term().times())
                .bind("date", each -> HalfMonth.from(each.term().since()))
                .bind("date", each -> HalfMonth.of(each.term().before()))
                .values(knowledge.before()));
        if (!knowledge.isExact()) {
            changes(reaches, areas);
        }
        List<Placed> cut = isCut(areas, reaches)
                ? reaches
                : reaches.stream()
                        .filter(each -> !each.reach().isOfWholeHalfMonths())
                        .toList();
        lines(SumQueries.EDGES, cut, areas);
    }

    /** Whether some ground begins or ends within a half-month of the reaches. */
    private static boolean isCut(List<Area> areas, List<Placed> reaches) {
        LocalDate high = reaches.stream()
                .map(each -> each.reach().high())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return areas.stream()
                .map(Area::range)
                .anyMatch(range -> !HalfMonth.begins(range.since())
                        || range.before().isBefore(high) && !HalfMonth.begins(range.before()));
    }

    private void changes(List<Placed> reaches, List<Area> areas) throws SQLException {
        OffsetDateTime from = knowledge.from().atOffset(ZoneOffset.UTC);
        OffsetDateTime to = knowledge.to().atOffset(ZoneOffset.UTC);
        read(
                SumQueries.sums(SumQueries.CHANGES),
                knowledge.sign(),
                statement -> areas(reaches(Columns.of(statement, reaches).values(from, to, from, to)), areas));
    }

    private void lines(String lines, List<Placed> reaches, List<Area> areas) throws SQLException {
        if (reaches.isEmpty() || areas.isEmpty()) {
            return;
        }
        boolean twice = lines.equals(SumQueries.EDGES);
        read(SumQueries.sums(lines), 1, statement -> areas(reaches(Columns.of(statement, reaches)), areas)
                .values(twice ? new Object[] {asOf, asOf, asOf, asOf} : new Object[] {asOf, asOf}));
    }

    private static Columns<Placed> reaches(Columns<Placed> columns) throws SQLException {
        return columns.bind("int4", Placed::place)
                .bind("text", each -> each.reach().indicator())
                .bind("date", each -> each.reach().startsFrom())
                .bind("date", each -> each.reach().high())
                .bind("date", each -> each.reach().ended())
                .bind("date", each -> HalfMonth.from(each.reach().startsFrom()))
                .bind("date", each -> HalfMonth.of(each.reach().high()))
                .bind("date", each -> HalfMonth.of(each.reach().ended()));
    }

    private static Columns<Area> areas(Columns<Placed> columns, List<Area> areas) throws SQLException {
        return columns.then(areas)
                .bind("int4", Area::part)
                .bind("int4", Area::among)
                .bind("int4", Area::place)
                .bind("text", each -> each.range().low())
                .bind("text", each -> each.range().high())
                .bind("date", each -> each.range().since())
                .bind("date", each -> each.range().before())
                .bind("date", each -> HalfMonth.from(each.range().since()))
                .bind("date", each -> HalfMonth.of(each.range().before()));
    }

    private void read(String sql, int sign, Ledger.Binding binding) throws SQLException {
        BigDecimal times = BigDecimal.valueOf(sign);
        try (Connection connection = ledger.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                gathered.add(
                        parts.get(row.getInt("part")).name(),
                        windows.get(row.getInt("place")),
                        row.getString("indicator"),
                        row.getString("dimensions"),
                        row.getString("qualifier"),
                        row.getBigDecimal("amount").multiply(times));
            }
        }
    }
}

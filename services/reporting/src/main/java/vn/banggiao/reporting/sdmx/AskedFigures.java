package vn.banggiao.reporting.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.report.Reports;

/**
 * Reads the reports that a query is about, one unit after the other, and hands on its observations series by series. No more than one
 * unit's are held at once.
 */
@ApplicationScoped
class AskedFigures {
    private static final int MOST_REPORTS = 3_000;

    private final Reports reports;
    private final Observations observations;
    private final Structure structure;
    private final ReportPeriods periods;
    private final Areas areas;
    private final Caller caller;

    AskedFigures(
            Reports reports,
            Observations observations,
            Structure structure,
            ReportPeriods periods,
            Areas areas,
            Caller caller) {
        this.reports = reports;
        this.observations = observations;
        this.structure = structure;
        this.periods = periods;
        this.areas = areas;
        this.caller = caller;
    }

    /**
     * The figures of each unit that the caller may see, or that are asked for by name, in each of the periods.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 403 where a unit that is asked for is outside the caller's scope, 400 where it would
     *     take more than 3,000 reports
     */
    void read(DataQuery query, Basis basis, DataMessage message) {
        List<Frequency> frequencies = Arrays.stream(Frequency.values())
                .filter(each -> query.mayAdmit(Map.of(Structure.FREQ, each.id())))
                .toList();
        List<ReportPeriods.Asked> asked = periods.of(query.times(), frequencies, basis);
        Map<String, Map<ReportPeriods.Asked, Area>> units = new LinkedHashMap<>();
        units(query).forEach((code, namesakes) -> units.put(code, periods(namesakes, asked, query)));
        requireFew(units.values().stream().mapToInt(Map::size).sum());
        units.forEach((code, areas) -> {
            Collected collected = new Collected(query);
            areas.forEach((period, area) -> collected.add(
                    reports.report(code, period.code().code(), basis.code(), query.asOf(), Language.VI), area));
            collected.writeTo(message);
        });
    }

    /** The periods in which there was a unit of the code that is wanted, each with that unit. */
    private static Map<ReportPeriods.Asked, Area> periods(
            List<Area> namesakes, List<ReportPeriods.Asked> asked, DataQuery query) {
        Map<ReportPeriods.Asked, Area> found = new LinkedHashMap<>();
        for (ReportPeriods.Asked period : asked) {
            bearer(namesakes, period.days())
                    .filter(area -> query.mayAdmit(
                            Map.of(Structure.FREQ, period.frequency().id(), Structure.REF_AREA, area.id())))
                    .ifPresent(area -> found.put(period, area));
        }
        return found;
    }

    /** The figures of a report that is there already. */
    void read(ReportView report, DataQuery query, DataMessage message) {
        String code = report.unit().code();
        Window days = new Window(report.period().from(), report.period().to());
        Area area = bearer(areas.named(Set.of(code)), days)
                .orElseThrow(() -> new IllegalStateException("no unit " + code + " in its own report"));
        Collected collected = new Collected(query);
        collected.add(report, area);
        collected.writeTo(message);
    }

    private Map<String, List<Area>> units(DataQuery query) {
        Set<String> named = query.areas();
        List<Area> all = named.isEmpty()
                ? (caller.seesEverything() ? areas.all() : areas.under(caller.scopes()))
                : areas.named(named.stream().map(SdmxId::unitCode).toList());
        return all.stream()
                .filter(each -> query.mayAdmit(Map.of(Structure.REF_AREA, each.id())))
                .collect(Collectors.groupingBy(Area::code, LinkedHashMap::new, Collectors.toList()));
    }

    /** The one of the namesakes whose report it is: that of the last day, or of the first where none was left by then. */
    private static Optional<Area> bearer(List<Area> namesakes, Window days) {
        return on(namesakes, days.to()).or(() -> on(namesakes, days.from()));
    }

    private static Optional<Area> on(List<Area> namesakes, LocalDate day) {
        return namesakes.stream().filter(each -> each.existedOn(day)).findFirst();
    }

    private static void requireFew(int wanted) {
        if (wanted > MOST_REPORTS) {
            throw Refusals.invalid(
                    "startPeriod",
                    "too-many-reports",
                    "Cần " + wanted + " báo cáo, nhiều hơn " + MOST_REPORTS
                            + "; hãy chọn ít kỳ hoặc ít đơn vị hơn (FREQ, REF_AREA).",
                    "It takes " + wanted + " reports, more than " + MOST_REPORTS
                            + "; choose fewer periods or units (FREQ, REF_AREA).");
        }
    }

    /** A unit's observations by series and time. A figure that a report has twice, or two reports have of the same days, stands once. */
    private final class Collected {
        private final DataQuery query;
        private final Map<List<String>, Map<String, Observation>> series = new LinkedHashMap<>();

        Collected(DataQuery query) {
            this.query = query;
        }

        void add(ReportView report, Area area) {
            observations
                    .of(report, area)
                    .filter(each -> query.admits(each, structure))
                    .forEach(each -> series.computeIfAbsent(each.seriesKey(), key -> new LinkedHashMap<>())
                            .putIfAbsent(each.time(), each));
        }

        void writeTo(DataMessage message) {
            series.values().forEach(each -> message.write(List.copyOf(each.values())));
        }
    }
}

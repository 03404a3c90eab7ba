package vn.banggiao.reporting.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;

/** A report of a fictional district that has one of everything. No two of its numbers are the same by chance. */
public final class RichReport {
    public static final Catalogue CATALOGUE = Catalogue.load();
    private static final Window PERIOD = new Window(LocalDate.parse("2022-12-15"), LocalDate.parse("2023-06-14"));
    private static final Window OWN = new Window(LocalDate.parse("2022-10-01"), LocalDate.parse("2023-03-31"));

    private RichReport() {}

    /** A figure that is being made. */
    static final class Figure {
        private final Indicator indicator;
        private final Map<String, String> dimensions = new TreeMap<>();
        private BigDecimal value;
        private String state = "not-reported";
        private String qualifier;
        private BigDecimal outOf;
        private Window window = PERIOD;
        private FigureView.Compared same;
        private FigureView.Target target;
        private FigureView.Late late;

        Figure(String indicator) {
            this.indicator = CATALOGUE.find(indicator).orElseThrow();
        }

        Figure of(String... given) {
            for (int i = 0; i < given.length; i += 2) {
                dimensions.put(given[i], given[i + 1]);
            }
            return this;
        }

        Figure is(String number, String... how) {
            value = new BigDecimal(number);
            state = "value";
            qualifier = how.length == 0 ? "exact" : how[0];
            return this;
        }

        Figure none() {
            value = BigDecimal.ZERO;
            state = "none-confirmed";
            qualifier = "exact";
            return this;
        }

        Figure outOf(String whole) {
            outOf = new BigDecimal(whole);
            return this;
        }

        Figure own() {
            window = OWN;
            return this;
        }

        Figure lastYear(String number, String percent) {
            same = new FigureView.Compared(
                    number == null ? null : new BigDecimal(number),
                    percent == null ? null : new BigDecimal(percent),
                    number == null ? "stated" : "computed",
                    window.from().minusYears(1),
                    window.to().minusYears(1));
            return this;
        }

        Figure target(String number, String percent) {
            target = new FigureView.Target(new BigDecimal(number), new BigDecimal(percent), "computed", "2023");
            return this;
        }

        Figure late(String number) {
            late = new FigureView.Late(new BigDecimal(number), null);
            return this;
        }

        FigureView made() {
            String measure =
                    dimensions.getOrDefault("currency", indicator.measure().code());
            return new FigureView(
                    indicator.code(),
                    indicator.name().vi(),
                    dimensions,
                    value,
                    measure,
                    state,
                    qualifier,
                    value == null ? null : "records",
                    outOf,
                    new FigureView.FigureWindow(window.from(), window.to(), window.equals(OWN)),
                    same,
                    target,
                    late,
                    null,
                    List.of(),
                    null,
                    null);
        }
    }

    private static Figure figure(String indicator) {
        return new Figure(indicator);
    }

    public static ReportView report() {
        List<ReportView.ReportSection> sections = new ArrayList<>();
        sections.add(section("context", "I", "Bối cảnh", """
                Huyện có 3 < 4 xã & "một" cửa khẩu <b>phụ</b>; người phụ trách: Lò Thị Ươm, Đặng Quỳnh.

                Ắ ẳ ữ ỵ ặ ỗ ẵ: chữ có dấu."""));
        sections.add(section(
                "profile",
                "I",
                "Địa bàn",
                null,
                figure("profile.population").is("87123", "at-least"),
                figure("profile.poverty-rate").is("37.38"),
                figure("profile.communes.difficult").is("18").outOf("19"),
                figure("profile.border-length").is("203.409")));
        sections.add(section("results", "II", "Kết quả công tác", null));
        sections.add(section(
                "delegations",
                "II.1",
                "Đoàn ra, đoàn vào",
                "Các đoàn được đón tiếp chu đáo.",
                figure("delegations.outgoing").none(),
                figure("delegations.incoming").is("3"),
                figure("delegations.incoming").of("country", "LA").is("2"),
                figure("delegations.incoming").of("country", "JP").is("1"),
                figure("delegations.incoming.people").is("1414"),
                figure("delegations.incoming.people").of("country", "LA").is("1405"),
                figure("delegations.incoming.people").of("country", "JP").is("9"),
                figure("visitors.foreign").is("156", "about").lastYear("173", "90.17"),
                figure("officials.abroad")));
        sections.add(section(
                "economy",
                "II.2",
                "Ngoại giao kinh tế",
                null,
                figure("fdi.projects").none(),
                figure("trade.turnover").of("currency", "USD").lastYear(null, "86.1"),
                figure("trade.export")
                        .of("currency", "USD", "gate", "nam-can")
                        .is("12711000", "estimate")
                        .own(),
                figure("customs.revenue")
                        .of("currency", "VND", "gate", "nam-can")
                        .is("10218000000")
                        .target("8200000000", "124.61")
                        .late("1250000")));
        sections.add(section(
                "ngo-aid",
                "II.3",
                "Viện trợ",
                null,
                figure("aid.projects").is("7").lastYear("5", "140").late("21"),
                figure("aid.disbursed").of("currency", "USD").is("150796").own(),
                figure("aid.disbursed")
                        .of("currency", "USD", "project", "CP")
                        .is("42053")
                        .own(),
                figure("aid.disbursed")
                        .of("currency", "USD", "project", "NU")
                        .is("28158")
                        .own(),
                figure("aid.disbursed")
                        .of("currency", "USD", "project", "CESP")
                        .is("58908")
                        .own(),
                figure("aid.disbursed")
                        .of("currency", "USD", "project", "cattle")
                        .is("21677")
                        .own(),
                figure("aid.disbursed").of("currency", "VND").is("6690000"),
                figure("aid.training.classes").is("10"),
                figure("aid.training.participants").is("256")));
        sections.add(section(
                "border",
                "II.4",
                "Biên giới",
                null,
                figure("incidents.cases").is("31"),
                figure("incidents.cases").of("kind", "illegal-entry").is("22"),
                figure("incidents.cases")
                        .of("kind", "illegal-entry", "country", "LA")
                        .is("22"),
                figure("incidents.cases").of("kind", "drugs").is("8").lastYear("12", "66.67"),
                figure("incidents.people").is("93"),
                figure("incidents.people").of("kind", "illegal-entry").is("47"),
                figure("incidents.households").is("11"),
                figure("patrols.joint").is("0")));
        sections.add(section("awards", null, "Khen thưởng", null, figure("awards.received")));
        sections.add(section("directions", "III", "Phương hướng, nhiệm vụ", null));
        return new ReportView(
                new ReportView.ReportUnit("11.098", "Huyện Mường Sao", "district", null, null, List.of()),
                new ReportView.ReportPeriod("2023-H1", "statutory", PERIOD.from(), PERIOD.to(), "6 tháng đầu năm 2023"),
                null,
                null,
                "as-it-was",
                sections,
                List.of(new ReportView.ContradictionView(
                        "stated-percentage",
                        "customs.revenue",
                        Map.of(),
                        "Tỷ lệ nêu trong báo cáo khác tỷ lệ tính được.",
                        List.of(
                                new ReportView.Side("Báo cáo nêu", new BigDecimal("124.62"), null),
                                new ReportView.Side("Tính được", new BigDecimal("124.61"), null)))),
                null,
                null,
                null,
                null);
    }

    private static ReportView.ReportSection section(
            String code, String numbering, String title, String narrative, Figure... figures) {
        return new ReportView.ReportSection(
                code,
                numbering,
                title,
                narrative,
                List.of(figures).stream().map(Figure::made).toList());
    }

    /** The report of a province of that many units, with figures of each indicator from each unit. */
    public static ConsolidationView byUnit(int units) {
        List<ConsolidationView.Column> columns = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            columns.add(new ConsolidationView.Column(
                    "11.%05d".formatted(i),
                    "Xã Bản Mẫu %d".formatted(i),
                    "commune",
                    PERIOD.from(),
                    PERIOD.to(),
                    null,
                    null));
        }
        List<ConsolidationView.ConsolidatedSection> sections = new ArrayList<>();
        report().sections()
                .forEach(section -> sections.add(new ConsolidationView.ConsolidatedSection(
                        section.code(),
                        section.numbering(),
                        section.title(),
                        CATALOGUE.all().stream()
                                .filter(each -> each.section().code().equals(section.code()))
                                .map(each -> line(each, columns))
                                .toList())));
        return new ConsolidationView(report().unit(), report().period(), null, "as-it-was", columns, sections, null);
    }

    private static ConsolidationView.ConsolidatedLine line(
            Indicator indicator, List<ConsolidationView.Column> columns) {
        List<ConsolidationView.ConsolidatedFigure> figures = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            BigDecimal value = BigDecimal.valueOf((long) (indicator.code().hashCode() & 0xfff) * (i + 1));
            figures.add(new ConsolidationView.ConsolidatedFigure(
                    columns.get(i).code(), null, value, "value", "exact", "records", null, null, null));
        }
        BigDecimal sum = figures.stream()
                .map(ConsolidationView.ConsolidatedFigure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ConsolidationView.ConsolidatedLine(
                indicator.code(),
                indicator.name().vi(),
                Map.of(),
                indicator.measure().code(),
                new FigureView.FigureWindow(PERIOD.from(), PERIOD.to(), false),
                new ConsolidationView.ConsolidatedFigure(
                        "11", null, sum, "value", "exact", "records", null, null, null),
                null,
                null,
                figures,
                sum,
                List.of(),
                null);
    }
}

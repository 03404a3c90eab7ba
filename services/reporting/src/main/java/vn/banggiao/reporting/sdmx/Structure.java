package vn.banggiao.reporting.sdmx;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimension;
import vn.banggiao.reporting.catalogue.DimensionLabels;
import vn.banggiao.reporting.sdmx.Component.Role;

/**
 * The data structure: which components an observation has, and in which order. The order of the dimensions is the order in a series
 * key, on which others rely: a new one goes to the end.
 */
@Singleton
class Structure {
    static final String AGENCY = "BANGGIAO";
    static final String VERSION = "1.0.0";
    static final String DATAFLOW = "FIGURES";
    static final String DATA_STRUCTURE = "DSD_FIGURES";
    static final String CONCEPTS = "CS_FIGURES";

    static final String FREQ = "FREQ";
    static final String REF_AREA = "REF_AREA";
    static final String INDICATOR = "INDICATOR";
    static final String TIME_PERIOD = "TIME_PERIOD";
    static final String OBS_VALUE = "OBS_VALUE";
    static final String OBS_STATUS = "OBS_STATUS";

    static final Text NAME = new Text("Số liệu báo cáo công tác đối ngoại", "Figures of foreign-affairs reports");

    /** The catalogue's dimensions, by their place in the key. */
    static final List<String> BREAKDOWNS = List.of(
            "country",
            "kind",
            "purpose",
            "programme",
            "level",
            "donor",
            "organisation",
            "project",
            "sector",
            "gate",
            "medium",
            "currency");

    private final List<Component> components;

    /**
     * @throws IllegalStateException when the catalogue has a dimension that the key has no place for
     */
    Structure(Catalogue catalogue) {
        Set<String> unplaced = new HashSet<>();
        catalogue
                .all()
                .forEach(each -> each.dimensions().stream().map(Dimension::name).forEach(unplaced::add));
        unplaced.removeAll(Set.copyOf(BREAKDOWNS));
        if (!unplaced.isEmpty()) {
            throw new IllegalStateException("no place in the series key for " + unplaced);
        }
        List<Component> all = new ArrayList<>();
        all.add(coded(FREQ, Role.DIMENSION, "Loại kỳ", "Frequency"));
        all.add(Component.coded(
                REF_AREA,
                Role.DIMENSION,
                new Text("Đơn vị hành chính", "Administrative unit"),
                "CL_AREA",
                new Text(
                        "Mã được dùng lại: VN82 và VN82-20250701 là hai đơn vị khác nhau.",
                        "Codes are used again: VN82 and VN82-20250701 are two units.")));
        all.add(coded(INDICATOR, Role.DIMENSION, "Chỉ tiêu", "Indicator"));
        BREAKDOWNS.forEach(each -> all.add(breakdown(each)));
        all.add(Component.plain(
                TIME_PERIOD,
                Role.TIME,
                new Text("Những ngày mà số liệu bao gồm", "Days that the figure covers"),
                "ObservationalTimePeriod",
                new Text(
                        "Kỳ theo Nghị định 09/2019/NĐ-CP, Điều 12 là khoảng ngày/độ dài: 2019-12-15/P183D.",
                        "Periods by Decree 09/2019/NĐ-CP, Article 12 are a range start/length: 2019-12-15/P183D.")));
        all.add(Component.plain(OBS_VALUE, Role.MEASURE, new Text("Số liệu", "Value"), "Decimal", null));
        all.addAll(attributes());
        components = List.copyOf(all);
    }

    private static List<Component> attributes() {
        return List.of(
                Component.coded(
                        OBS_STATUS,
                        Role.ATTRIBUTE,
                        new Text("Tình trạng quan sát", "Observation status"),
                        "CL_OBS_STATUS",
                        new Text(
                                "Mã của SDMX. A: giá trị bình thường, gồm cả 0 đã được xác nhận; E: khoảng, trên, ước; O: chưa báo cáo.",
                                "SDMX's codes. A: normal, a confirmed zero too; E: about, at least, estimate; O: nobody reported.")),
                coded("FIGURE_STATE", Role.ATTRIBUTE, "Trạng thái số liệu", "State of the figure"),
                coded("QUALIFIER", Role.ATTRIBUTE, "Mức chính xác", "How exactly it is known"),
                coded("ORIGIN", Role.ATTRIBUTE, "Nguồn", "Origin"),
                coded("UNIT_MEASURE", Role.ATTRIBUTE, "Đơn vị tính", "Unit of measure"),
                Component.plain(
                        "UNIT_MULT",
                        Role.ATTRIBUTE,
                        new Text("Số mũ của 10", "Unit multiplier"),
                        "Integer",
                        new Text("Luôn là 0.", "Always 0.")),
                Component.plain(
                        "DECIMALS", Role.ATTRIBUTE, new Text("Số chữ số thập phân", "Decimals"), "Integer", null),
                Component.plain(
                        "OUT_OF",
                        Role.ATTRIBUTE,
                        new Text("Trên tổng số", "Out of"),
                        "Decimal",
                        new Text("Tổng mà giá trị là một phần, như 18/19.", "The whole of which it is a part: 18/19.")),
                coded("BASIS", Role.ATTRIBUTE, "Cách tính kỳ", "Basis of the period"),
                Component.plain(
                        "REPORT_PERIOD",
                        Role.ATTRIBUTE,
                        new Text("Kỳ báo cáo", "Period of the report"),
                        "String",
                        new Text(
                                "Mã kỳ của báo cáo mà số liệu nằm trong đó.",
                                "Code of the period in whose report it stands.")),
                Component.plain("EDITION", Role.ATTRIBUTE, new Text("Báo cáo lần", "Edition"), "Integer", null));
    }

    private static Component coded(String id, Role role, String vi, String en) {
        return Component.coded(id, role, new Text(vi, en), "CL_" + id, null);
    }

    private static Component breakdown(String dimension) {
        Text name = DimensionLabels.name(dimension);
        String id = id(dimension);
        return Component.coded(id, Role.DIMENSION, new Text(capital(name.vi()), capital(name.en())), "CL_" + id, null);
    }

    /** Id of the component that a dimension of the catalogue is. */
    static String id(String dimension) {
        return dimension.toUpperCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** All, in their order: dimensions, time, the measure, attributes. */
    List<Component> components() {
        return components;
    }

    /** The dimensions of a series key. */
    List<Component> dimensions() {
        return of(Role.DIMENSION).toList();
    }

    List<Component> attributeComponents() {
        return of(Role.ATTRIBUTE).toList();
    }

    Component time() {
        return of(Role.TIME).findFirst().orElseThrow();
    }

    Component measure() {
        return of(Role.MEASURE).findFirst().orElseThrow();
    }

    /** The name of a code list: that of the component whose codes it has. */
    Text nameOf(String codelist) {
        return components.stream()
                .filter(each -> codelist.equals(each.codelist()))
                .findFirst()
                .map(Component::name)
                .orElseThrow();
    }

    private Stream<Component> of(Role role) {
        return components.stream().filter(each -> each.role() == role);
    }

    /** The code lists that the components refer to, each once. */
    List<String> codelists() {
        return components.stream()
                .filter(Component::isCoded)
                .map(Component::codelist)
                .distinct()
                .toList();
    }
}

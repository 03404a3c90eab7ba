package vn.banggiao.reporting.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Refusals;

/**
 * What a caller wants of the data.
 *
 * @param filters of coded components
 * @param times of which each must hold
 * @param attributes ids of those that are wanted
 * @param flat whether observations stand by themselves, in no series
 */
record DataQuery(
        SeriesKeys keys,
        List<ComponentFilter> filters,
        List<ComponentFilter> times,
        Instant asOf,
        Set<String> attributes,
        boolean flat) {
    private static final Pattern COMPONENT = Pattern.compile("c\\[(\\w+)]");
    private static final List<String> UNSUPPORTED = List.of(
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "includeHistory",
            "offset",
            "limit",
            "sort",
            "reportingYearStartDay");

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 400 that names a parameter which is not understood, or which the standard has and
     *     we have not: to ignore it would answer another question
     */
    static DataQuery of(String key, DataParameters asked, Structure structure) {
        UNSUPPORTED.stream().filter(asked.all()::containsKey).findFirst().ifPresent(name -> {
            throw Refusals.invalid(
                    name,
                    "not-supported",
                    "Tham số này của SDMX không được hỗ trợ; hãy bỏ nó.",
                    "This parameter of SDMX is not supported; leave it out.");
        });
        Map<String, Component> components = new HashMap<>();
        structure.components().forEach(each -> components.put(each.id(), each));
        List<ComponentFilter> filters = new ArrayList<>();
        List<ComponentFilter> times = new ArrayList<>();
        Component time = components.get(Structure.TIME_PERIOD);
        bound("startPeriod", "ge:", asked.startPeriod, time, times);
        bound("endPeriod", "le:", asked.endPeriod, time, times);
        asked.all().forEach((name, values) -> {
            Matcher form = COMPONENT.matcher(name);
            if (form.matches()) {
                Component component = components.get(form.group(1));
                requireFiltered(name, component);
                values.forEach(value ->
                        (component == time ? times : filters).add(ComponentFilter.parse(name, component, value)));
            }
        });
        List<String> dimensions =
                structure.dimensions().stream().map(Component::id).toList();
        return new DataQuery(
                SeriesKeys.parse(key, dimensions),
                filters,
                times,
                asked.asOf,
                attributes(asked.attributes, structure),
                isFlat(asked.dimensionAtObservation));
    }

    private static void bound(
            String parameter, String operator, String value, Component time, List<ComponentFilter> times) {
        if (value != null && !value.isBlank()) {
            times.add(ComponentFilter.parse(parameter, time, operator + value));
        }
    }

    private static void requireFiltered(String parameter, Component component) {
        if (component == null || component.role() != Component.Role.TIME && !component.isCoded()) {
            throw Refusals.invalid(
                    parameter,
                    "unknown-component",
                    "Chỉ lọc theo TIME_PERIOD và các thành phần có danh mục mã của cấu trúc dữ liệu.",
                    "Only TIME_PERIOD and the coded components of the data structure can be filtered.");
        }
    }

    private static Set<String> attributes(String text, Structure structure) {
        Set<String> all = new HashSet<>();
        structure.attributeComponents().forEach(each -> all.add(each.id()));
        if (text == null || Set.of("dsd", "all", "obs").contains(text)) {
            return all;
        }
        if (text.equals("none")) {
            return Set.of();
        }
        Set<String> wanted =
                Set.copyOf(List.of(text.split(",")).stream().distinct().toList());
        if (!all.containsAll(wanted)) {
            throw Refusals.invalid(
                    "attributes",
                    "unknown-code",
                    "Phải là dsd, all, obs, none, hoặc mã thuộc tính của cấu trúc dữ liệu.",
                    "Must be dsd, all, obs, none, or ids of attributes of the data structure.");
        }
        return wanted;
    }

    private static boolean isFlat(String dimension) {
        if (dimension == null || dimension.equals(Structure.TIME_PERIOD)) {
            return false;
        }
        if (dimension.equals("AllDimensions")) {
            return true;
        }
        throw Refusals.invalid(
                "dimensionAtObservation",
                "unknown-code",
                "Phải là TIME_PERIOD hoặc AllDimensions.",
                "Must be TIME_PERIOD or AllDimensions.");
    }

    /** Whether something may be wanted of which only these components are known. */
    boolean mayAdmit(Map<String, String> known) {
        return keys.admit(known)
                && filters.stream()
                        .filter(each -> known.containsKey(each.component()))
                        .allMatch(each -> each.admits(known.get(each.component())));
    }

    boolean admits(Observation observation, Structure structure) {
        Map<String, String> coded = observation.coded(structure);
        return keys.admit(coded) && filters.stream().allMatch(each -> each.admits(coded.get(each.component())));
    }

    /** Ids of the units that are asked for by name; empty where any may be. */
    Set<String> areas() {
        Set<String> named = keys.named(Structure.REF_AREA);
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> filtered = new HashSet<>();
        filters.stream()
                .filter(each -> each.component().equals(Structure.REF_AREA))
                .forEach(each -> each.named().forEach(filtered::add));
        return filtered;
    }
}

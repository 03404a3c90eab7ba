package vn.banggiao.reporting.sdmx;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.period.Window;

/**
 * A figure as an observation.
 *
 * @param key a code for each dimension, in the structure's order
 * @param time the days in SDMX's form
 * @param value null where nobody reported any
 * @param attributes in the structure's order: a {@link Code}, text, or a number; null where there is none
 */
record Observation(List<Code> key, String time, Window days, BigDecimal value, List<Object> attributes) {

    /** Ids of the codes of the key: equal for the observations of one series. */
    List<String> seriesKey() {
        return key.stream().map(Code::id).toList();
    }

    /** What filters look at: ids and plain values by component, of what is coded, and without what is missing. */
    Map<String, String> coded(Structure structure) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Component> dimensions = structure.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            values.put(dimensions.get(i).id(), key.get(i).id());
        }
        List<Component> components = structure.attributeComponents();
        for (int i = 0; i < components.size(); i++) {
            Object given = attributes.get(i);
            if (given != null) {
                values.put(components.get(i).id(), given instanceof Code code ? code.id() : given.toString());
            }
        }
        return values;
    }
}

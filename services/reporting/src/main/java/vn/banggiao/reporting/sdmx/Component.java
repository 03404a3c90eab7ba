package vn.banggiao.reporting.sdmx;

import vn.banggiao.chassis.problem.Text;

/**
 * A dimension, measure or attribute of the data structure.
 *
 * @param codelist id of its code list; null where its values are not coded
 * @param dataType of values that are not coded, by SDMX's name; null where they are
 * @param description null where the name says it
 */
record Component(String id, Role role, Text name, String codelist, String dataType, Text description) {

    /** What a component does. */
    enum Role {
        DIMENSION("Dimension", "dimensions"),
        TIME("TimeDimension", "dimensions"),
        MEASURE("Measure", "measures"),
        ATTRIBUTE("DataAttribute", "attributes");

        private final String urnClass;
        private final String group;

        Role(String urnClass, String group) {
            this.urnClass = urnClass;
            this.group = group;
        }

        String urnClass() {
            return urnClass;
        }

        String group() {
            return group;
        }
    }

    static Component coded(String id, Role role, Text name, String codelist, Text description) {
        return new Component(id, role, name, codelist, null, description);
    }

    static Component plain(String id, Role role, Text name, String dataType, Text description) {
        return new Component(id, role, name, null, dataType, description);
    }

    boolean isCoded() {
        return codelist != null;
    }
}

package vn.banggiao.reporting.sdmx;

/** Names by which SDMX refers to what a structure is made of. */
final class Urn {
    private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";

    private Urn() {}

    static String dataflow() {
        return artefact("datastructure.Dataflow", Structure.DATAFLOW);
    }

    static String dataStructure() {
        return artefact("datastructure.DataStructure", Structure.DATA_STRUCTURE);
    }

    static String conceptScheme() {
        return artefact("conceptscheme.ConceptScheme", Structure.CONCEPTS);
    }

    static String concept(String id) {
        return artefact("conceptscheme.Concept", Structure.CONCEPTS) + "." + id;
    }

    static String codelist(String id) {
        return artefact("codelist.Codelist", id);
    }

    static String code(String codelist, String id) {
        return artefact("codelist.Code", codelist) + "." + id;
    }

    static String component(Component component) {
        return artefact("datastructure." + component.role().urnClass(), Structure.DATA_STRUCTURE) + "."
                + component.id();
    }

    private static String artefact(String kind, String id) {
        return MODEL + kind + "=" + Structure.AGENCY + ":" + id + "(" + Structure.VERSION + ")";
    }
}

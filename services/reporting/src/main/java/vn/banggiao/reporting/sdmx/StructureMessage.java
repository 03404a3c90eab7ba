package vn.banggiao.reporting.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.banggiao.chassis.problem.Language;

/** A structure message in SDMX-JSON 2.0, written code by code. */
final class StructureMessage {
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/"
                    + "tools/schemas/2.0.0/sdmx-json-structure-schema.json";
    private static final Set<String> ALWAYS_THERE =
            Set.of("OBS_STATUS", "FIGURE_STATE", "UNIT_MEASURE", "UNIT_MULT", "BASIS", "REPORT_PERIOD");

    private final JsonGenerator json;
    private final Structure structure;
    private final Codelists codelists;
    private final Language language;
    private boolean found;

    StructureMessage(Spool spool, Structure structure, Codelists codelists, Language language, Clock clock)
            throws IOException {
        this.structure = structure;
        this.codelists = codelists;
        this.language = language;
        json = new JsonFactory().createGenerator(spool.out());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.flush();
        spool.counts(false);
        Names.meta(json, SCHEMA, language, clock);
        json.flush();
        spool.counts(true);
    }

    /**
     * Writes all of it.
     *
     * @param stubs those of which only the name is wanted
     * @param items ids of the codes or concepts that are wanted; {@code *} for all
     * @return whether there was any such code or concept
     */
    boolean write(Collection<Artefact> artefacts, Set<Artefact> stubs, String items) throws IOException {
        try (json) {
            json.writeObjectFieldStart("data");
            for (Artefact.Kind kind : Artefact.Kind.values()) {
                List<Artefact> of =
                        artefacts.stream().filter(each -> each.kind() == kind).toList();
                if (!of.isEmpty()) {
                    json.writeArrayFieldStart(kind.collection());
                    for (Artefact each : of) {
                        write(each, stubs.contains(each), items);
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return found;
    }

    private void write(Artefact artefact, boolean stub, String items) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", artefact.id());
        json.writeStringField("agencyID", Structure.AGENCY);
        json.writeStringField("version", Structure.VERSION);
        json.writeBooleanField("isExternalReference", stub);
        switch (artefact.kind()) {
            case DATAFLOW -> {
                Names.write(json, Structure.NAME, language);
                Names.link(json, "self", Urn.dataflow());
                json.writeStringField("structure", Urn.dataStructure());
            }
            case DATASTRUCTURE -> {
                Names.write(json, Structure.NAME, language);
                Names.link(json, "self", Urn.dataStructure());
                if (!stub) {
                    components();
                }
            }
            case CONCEPTSCHEME -> {
                Names.write(json, Structure.NAME, language);
                Names.link(json, "self", Urn.conceptScheme());
                if (!stub) {
                    json.writeBooleanField("isPartial", !items.equals("*"));
                    concepts(items);
                }
            }
            case CODELIST -> {
                Names.write(json, structure.nameOf(artefact.id()), language);
                Names.link(json, "self", Urn.codelist(artefact.id()));
                if (!stub) {
                    json.writeBooleanField("isPartial", !items.equals("*"));
                    codes(artefact.id(), items);
                }
            }
        }
        json.writeEndObject();
    }

    private void concepts(String items) throws IOException {
        json.writeArrayFieldStart("concepts");
        for (Component each : structure.components()) {
            if (ArtefactQuery.names(items, each.id())) {
                found = true;
                json.writeStartObject();
                json.writeStringField("id", each.id());
                Names.write(json, each.name(), language);
                Names.write(json, "description", each.description(), language);
                Names.link(json, "self", Urn.concept(each.id()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void codes(String list, String items) throws IOException {
        json.writeArrayFieldStart("codes");
        codelists.each(list, code -> {
            if (ArtefactQuery.names(items, code.id())) {
                try {
                    write(list, code);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        json.writeEndArray();
    }

    private void write(String list, Code code) throws IOException {
        found = true;
        json.writeStartObject();
        json.writeStringField("id", code.id());
        Names.write(json, code.name(), language);
        if (code.parent() != null) {
            json.writeStringField("parent", code.parent());
        }
        Names.link(json, "self", Urn.code(list, code.id()));
        if (!code.notes().isEmpty()) {
            json.writeArrayFieldStart("annotations");
            for (Code.Note each : code.notes()) {
                json.writeStartObject();
                json.writeStringField("id", each.type());
                json.writeStringField("type", each.type());
                json.writeStringField("value", each.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void components() throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        int position = 0;
        for (Component each : structure.dimensions()) {
            begin(each);
            json.writeNumberField("position", position++);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("timeDimension");
        begin(structure.time());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        json.writeArrayFieldStart("measures");
        begin(structure.measure());
        json.writeStringField("usage", "optional");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        for (Component each : structure.attributeComponents()) {
            begin(each);
            json.writeStringField("usage", ALWAYS_THERE.contains(each.id()) ? "mandatory" : "optional");
            json.writeObjectFieldStart("attributeRelationship");
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(Component component) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", component.id());
        json.writeStringField("conceptIdentity", Urn.concept(component.id()));
        Names.link(json, "self", Urn.component(component));
        json.writeObjectFieldStart("localRepresentation");
        if (component.isCoded()) {
            json.writeStringField("enumeration", Urn.codelist(component.codelist()));
        } else {
            json.writeObjectFieldStart("format");
            json.writeStringField("dataType", component.dataType());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}

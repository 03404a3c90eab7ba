package vn.banggiao.chassis.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import vn.banggiao.chassis.problem.Problem;

/**
 * Says of each list that takes {@code changedSince} what it answers: a page of the view that the operation names, or changes, as one JSON
 * object or as lines.
 */
final class ChangesConvention {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String LINES = "application/x-ndjson";
    private static final String END = "ChangesEnd";

    private final OpenAPI document;

    ChangesConvention(OpenAPI document) {
        this.document = document;
    }

    void apply() {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(ChangesConvention::tellsChanges)
                .forEach(this::complete);
    }

    private static boolean tellsChanges(Operation operation) {
        return operation != null
                && operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "changedSince".equals(each.getName()));
    }

    private void complete(Operation operation) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        String view = content.getMediaTypes()
                .values()
                .iterator()
                .next()
                .getSchema()
                .getRef()
                .substring(SCHEMAS.length());
        define(view);
        content.addMediaType("application/json", either("Page" + view, "Changes" + view));
        content.addMediaType(LINES, either("Change" + view, END));
        operation
                .getResponses()
                .addAPIResponse(
                        "410",
                        OASFactory.createAPIResponse()
                                .description(
                                        "`changedSince` is of a state of the store that is no more, or of other units: start again")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType().schema(to("Problem")))));
    }

    private void define(String view) {
        var components = document.getComponents();
        components.addSchema(
                "Page" + view, object().addProperty("items", list(view)).addProperty("next", text(null)));
        components.addSchema(
                "Change" + view,
                object().addProperty(
                                "change",
                                text("`gone`: it has left the caller's units or the unit asked for; nothing more is told of it")
                                        .enumeration(List.of("kept", "withdrawn", "gone")))
                        .addProperty("id", text(null).format("uuid"))
                        .addProperty(
                                "version",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .description("Of two versions of a record the higher holds"))
                        .addProperty("content", to(view))
                        .required(List.of("change", "id", "version")));
        components.addSchema(END, end());
        components.addSchema("Changes" + view, end().addProperty("changes", list("Change" + view)));
    }

    private static Schema end() {
        return object().addProperty("nextCursor", text("To be kept, and given as `changedSince` next time"))
                .addProperty(
                        "more",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .description("Whether there is more to be had at once"))
                .required(List.of("nextCursor", "more"));
    }

    private static MediaType either(String one, String other) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().oneOf(List.of(to(one), to(other))));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema list(String of) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(to(of));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema to(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }
}

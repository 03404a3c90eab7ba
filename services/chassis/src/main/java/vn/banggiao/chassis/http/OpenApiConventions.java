package vn.banggiao.chassis.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.problem.Problem;

/**
 * Says in the OpenAPI document what holds for every operation, so that no resource repeats it: the bearer token, the problems, the
 * ETag of single records, the values of closed lists, and an example for each request ({@code openapi-examples/NAME.json} on the
 * class path, NAME being the schema's).
 */
public class OpenApiConventions implements OASFilter {
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The content or a parameter is not valid; `violations` names each field and the remedy"),
            Map.entry("401", "The bearer token is missing or not valid"),
            Map.entry("403", "The token's role or units do not permit this"),
            Map.entry("404", "There is no such record"),
            Map.entry("406", "There is no representation for that Accept"),
            Map.entry("409", "The id or Idempotency-Key stands for other content, or the record was withdrawn"),
            Map.entry("412", "If-Match is stale: the record has changed since it was read"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The Content-Type is not supported"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "The caller calls too fast; `Retry-After` says in how many seconds it may again")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        document.getComponents().addSchema("Problem", problemSchema());
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> complete(name, schema));
        document.getPaths().getPathItems().values().forEach(this::complete);
        new ChangesConvention(document).apply();
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            List<String> problems = new ArrayList<>(List.of("401", "403", "400", "406", "429"));
            switch (method) {
                case POST -> problems.addAll(List.of("409", "413", "415"));
                case PUT -> problems.addAll(List.of("404", "409", "412", "413", "415", "428"));
                case DELETE -> problems.addAll(List.of("404", "412", "428"));
                default -> problems.add("404");
            }
            problems.forEach(status -> addProblem(operation, status));
        });
    }

    private static void addProblem(Operation operation, String status) {
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        if (declared != null && declared.getContent() != null) {
            return;
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(PROBLEMS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void complete(String name, Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(OpenApiConventions::listCodes);
        }
        String file = "openapi-examples/" + name + ".json";
        try (InputStream example =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (example != null) {
                schema.setExamples(List.of(new ObjectMapper().readValue(example, Map.class)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A pattern that is a closed list of codes is shown as an enumeration. */
    private static void listCodes(Schema property) {
        if (Codes.isClosedList(property.getPattern())) {
            property.setEnumeration(List.of((Object[]) property.getPattern().split("\\|")));
            property.setPattern(null);
        }
    }

    private static Schema problemSchema() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", describe("Path of the field", "people"))
                .addProperty("code", describe("Stable word for programs", "negative"))
                .addProperty("message", describe("What is wrong and the remedy", "Phải từ 0 trở lên; hãy sửa số này."));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457), in Vietnamese or English after Accept-Language")
                .addProperty("type", describe("Stable name of the kind of problem", "urn:banggiao:problem:invalid"))
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }

    private static Schema describe(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}

package vn.banggiao.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.banggiao.local.Service;

/**
 * One operation of a service's OpenAPI document.
 *
 * @param path with its parameters in braces
 * @param type of the body; null where it takes none
 * @param example of the body; missing where the document gives none
 */
record Operation(Service service, String method, String path, String type, JsonNode example) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    static List<Operation> of(Service service, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                    if (METHODS.contains(each.getKey())) {
                        operations.add(of(service, document, each.getKey(), path.getKey(), each.getValue()));
                    }
                }));
        return operations;
    }

    private static Operation of(Service service, JsonNode document, String method, String path, JsonNode described) {
        JsonNode content = described.path("requestBody").path("content");
        String type = content.isEmpty() ? null : content.fieldNames().next();
        String schema = content.path(type == null ? "" : type)
                .path("schema")
                .path("$ref")
                .asText();
        JsonNode example = document.path("components")
                .path("schemas")
                .path(schema.substring(schema.lastIndexOf('/') + 1))
                .path("examples")
                .path(0);
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, type, example);
    }

    /** As {@code who-may.txt} names it. */
    String name() {
        return "%s %s %s".formatted(service, method, path);
    }

    /** Whether it makes something that gets an id of its own. */
    boolean makes() {
        return method.equals("POST")
                && !path.endsWith("}")
                && example.isObject()
                && !isBatch()
                && !path.contains("{id}");
    }

    boolean isBatch() {
        return path.endsWith("/batch");
    }

    /** The path that lists what {@code {id}} is one of. */
    String collection() {
        int at = path.indexOf("/{id}");
        return at < 0 ? path : path.substring(0, at);
    }
}

package vn.banggiao.delegations;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.testkit.As;

/** Requests of the tests: field by field, sent by the officer of Tuần Giáo (11.099). */
final class Requests {
    static final String PU_NHUNG = "11.099.03265";

    private Requests() {}

    /** A request with the given fields, each a name followed by its value. */
    static Map<String, Object> with(Map<String, Object> request, Object... fields) {
        Map<String, Object> changed = new HashMap<>(request);
        for (int i = 0; i < fields.length; i += 2) {
            changed.put((String) fields[i], fields[i + 1]);
        }
        return changed;
    }

    static Response post(String path, Object body) {
        return As.districtOfficer("11.099").body(body).post(path);
    }

    static UUID recorded(String path, Map<String, Object> request) {
        UUID id = UUID.randomUUID();
        post(path, with(request, "id", id)).then().statusCode(201);
        return id;
    }

    /** The answer, in English, to a request that is refused with one violation or more. */
    static ValidatableResponse refused(String path, Object request) {
        return As.districtOfficer("11.099")
                .header("Accept-Language", "en")
                .body(request)
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    static Response put(String path, UUID id, int version, Map<String, Object> request) {
        return As.districtOfficer("11.099")
                .header("If-Match", "\"" + version + "\"")
                .body(request)
                .put(path + "/" + id);
    }

    static Response withdraw(String path, UUID id, int version) {
        return As.districtOfficer("11.099")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(path + "/" + id);
    }

    /** The example that the OpenAPI document shows for a request. */
    static String example(String request) {
        try {
            return Files.readString(Path.of("src/main/resources/openapi-examples", request + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

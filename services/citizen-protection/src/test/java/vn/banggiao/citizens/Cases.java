package vn.banggiao.citizens;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.testkit.As;

/** Cases for tests: six people who worked illegally in China, of whom nobody is named yet. */
final class Cases {
    static final String PATH = "/api/v1/cases";
    static final String PU_NHUNG = "11.099.03265";

    private Cases() {}

    /** The case with other values for some fields; null leaves a field out. */
    static Map<String, Object> with(Object... fieldsAndValues) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "unit", PU_NHUNG,
                "kind", "illegal-labour",
                "country", "CN",
                "people", 6,
                "occurredOn", "2020-02-11",
                "openedOn", "2020-02-19"));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            body.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        body.values().removeIf(each -> each == null);
        return body;
    }

    static Response post(Map<String, Object> body) {
        return As.districtOfficer("11.099").body(body).post(PATH);
    }

    static Response put(UUID id, int version, Map<String, Object> body) {
        return As.districtOfficer("11.099")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(PATH + "/" + id);
    }

    static UUID recorded(Object... fieldsAndValues) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = with(fieldsAndValues);
        body.put("id", id);
        post(body).then().statusCode(201);
        return id;
    }

    static Map<String, Object> person(String name) {
        return Map.of("fullName", name, "birthDate", "1995-05-01", "sex", "male", "identityNumber", "011095000001");
    }

    static List<Map<String, Object>> persons(String... names) {
        return List.of(names).stream().map(Cases::person).toList();
    }
}

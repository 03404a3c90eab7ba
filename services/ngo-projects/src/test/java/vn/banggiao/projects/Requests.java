package vn.banggiao.projects;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.testkit.As;

/** Requests as a district office sends them; {@code with} and {@code without} make others of them. */
final class Requests {
    static final String PROJECTS = "/api/v1/projects";
    static final String TUAN_GIAO = "11.099";
    static final String PU_NHUNG = "11.099.03265";

    private Requests() {}

    /** A project of Japanese aid in Tuần Giáo since 1 October 2019, with a code that no other test uses. */
    static Map<String, Object> project() {
        return new LinkedHashMap<>(Map.of(
                "unit", TUAN_GIAO,
                "code", "P" + UUID.randomUUID().toString().substring(0, 18),
                "name", "Dự án bảo vệ trẻ em",
                "funding", "foreign-ngo",
                "donor", "JP",
                "organisation", "CFRC",
                "country", "JP",
                "startsOn", "2019-10-01"));
    }

    static Map<String, Object> disbursement() {
        return new LinkedHashMap<>(
                Map.of("from", "2019-10-01", "to", "2020-03-31", "amount", 42053, "currency", "USD"));
    }

    static Map<String, Object> training() {
        return new LinkedHashMap<>(Map.of(
                "type", "training", "from", "2020-02-17", "to", "2020-02-21", "classes", 10, "participants", 256));
    }

    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> request, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.remove(field);
        return changed;
    }

    static Response post(String path, Object body) {
        return As.districtOfficer("11").body(body).post(path);
    }

    static Response put(String path, int version, Object body) {
        return As.districtOfficer("11")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path);
    }

    static Response withdraw(String path, int version) {
        return As.districtOfficer("11")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Ghi nhầm"))
                .delete(path);
    }

    /** Records and gives the path of what was recorded. */
    static String recorded(String path, Map<String, Object> body) {
        String id = post(path, body).then().statusCode(201).extract().path("id");
        return path + "/" + id;
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

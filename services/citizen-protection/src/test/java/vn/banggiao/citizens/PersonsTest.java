package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Persons of cases: sealed at rest, read in clear only by role, unit and purpose, and never anywhere else. */
@QuarkusTest
@WithTestResource(Backing.class)
class PersonsTest {
    private static final String PURPOSE = "Xác minh nhân thân theo công hàm";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static Response read(UUID id, String role, String unit) {
        return As.role(role, unit).header("Purpose", asBytes(PURPOSE)).get(Cases.PATH + "/" + id + "/persons");
    }

    /** A client's header bytes are UTF-8; REST-assured takes one character for each byte. */
    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void areReadInClearForAPurposeAndTheReadingIsLogged() throws SQLException {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu", "Lò Thị Mẫu"));
        read(id, "district-officer", "11.099")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("version", equalTo(1))
                .body("persons.fullName", contains("Vừ A Mẫu", "Lò Thị Mẫu"))
                .body("persons[0].birthDate", equalTo("1995-05-01"));
        read(id, "province-officer", "11").then().statusCode(200);
        read(id, "dpo", "*").then().statusCode(200);
        assertEquals(
                List.of(
                        "district-officer case 1 " + PURPOSE,
                        "province-officer case 1 " + PURPOSE,
                        "dpo case 1 " + PURPOSE),
                query("select roles || ' ' || kind || ' ' || version || ' ' || detail from audit where record = '" + id
                        + "' and action = 'read-persons' order by id"));
    }

    @Test
    void areKeptFromOtherRolesAndUnits() throws SQLException {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu"));
        for (String role : List.of("border-post", "analyst", "system", "auditor")) {
            read(id, role, "*").then().statusCode(403);
        }
        read(id, "district-officer", "40").then().statusCode(403);
        read(id, "dpo", "40").then().statusCode(403);
        read(UUID.randomUUID(), "district-officer", "11").then().statusCode(404);
        assertEquals(
                List.of("0"),
                query("select count(*) from audit where record = '" + id + "' and action = 'read-persons'"));
    }

    @Test
    void areNotReadWithoutAPurpose() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu"));
        String path = Cases.PATH + "/" + id + "/persons";
        As.districtOfficer("11")
                .get(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Purpose"))
                .body("violations[0].code", equalTo("required"));
        As.districtOfficer("11").header("Purpose", " ").get(path).then().statusCode(400);
        As.districtOfficer("11")
                .header("Purpose", "x".repeat(201))
                .get(path)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("size"));
    }

    @Test
    void stayWhereAChangeLeavesThemOutAndAreReplacedByAList() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu", "Lò Thị Mẫu"));
        Cases.put(id, 1, Cases.with("outcome", "Đang xác minh")).then().body("persons", equalTo(2));
        read(id, "dpo", "11").then().body("persons", hasSize(2)).body("version", equalTo(2));
        Cases.put(id, 2, Cases.with("persons", Cases.persons("Giàng A Mẫu")))
                .then()
                .body("persons", equalTo(1));
        read(id, "dpo", "11").then().body("persons.fullName", contains("Giàng A Mẫu"));
        Cases.put(id, 3, Cases.with("persons", List.of())).then().body("persons", equalTo(0));
        read(id, "dpo", "11").then().body("persons", hasSize(0));
    }

    @Test
    void makeTheSameRequestKnownAgain() {
        Map<String, Object> body = Cases.with("id", UUID.randomUUID(), "persons", Cases.persons("Vừ A Mẫu"));
        String first = Cases.post(body).then().statusCode(201).extract().asString();
        assertEquals(first, Cases.post(body).then().statusCode(200).extract().asString());
        body.put("persons", Cases.persons("Vừ A Khác"));
        Cases.post(body).then().statusCode(409);
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

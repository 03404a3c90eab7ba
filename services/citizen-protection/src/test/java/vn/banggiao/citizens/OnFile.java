package vn.banggiao.citizens;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.banggiao.testkit.As;

/** Persons on file for tests, and what the data protection officer does with them. */
final class OnFile {
    /** Of letters whose bytes REST-assured lets through: it drops those from 0x80 to 0x9F. */
    static final String PURPOSE = "Xác minh yêu cầu ngày 8";

    private OnFile() {}

    /** A client's header bytes are UTF-8; REST-assured takes one character for each byte. */
    static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static RequestSpecification dpo() {
        return As.role("dpo", "*").header("Purpose", asBytes(PURPOSE));
    }

    /** A name that nobody else in the database has, of letters only. */
    static String newName(String family) {
        StringBuilder name = new StringBuilder(family).append(' ');
        UUID.randomUUID().toString().replace("-", "").chars().forEach(each -> name.append((char) ('a' + each % 23)));
        return name.toString();
    }

    static String newIdentityNumber() {
        return "0110" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    static Response read(UUID caseId, String role) {
        return As.role(role, "*").header("Purpose", asBytes(PURPOSE)).get(Cases.PATH + "/" + caseId + "/persons");
    }

    /** The ids of a case's persons, in their order. */
    static List<UUID> ids(UUID caseId) {
        return read(caseId, "dpo").then().statusCode(200).extract().jsonPath().getList("persons.id", UUID.class);
    }

    static Response search(Map<String, Object> wanted) {
        return dpo().body(wanted).post("/api/v1/persons/search");
    }

    static Response erase(UUID person) {
        return dpo().body(Map.of("ground", "subject-request", "reference", "12-QD-2026"))
                .post("/api/v1/persons/" + person + "/erasure");
    }

    static List<String> query(AgroalDataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> texts = new ArrayList<>();
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

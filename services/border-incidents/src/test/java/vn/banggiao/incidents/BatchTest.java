package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Lines of a batch are kept together where that works, and each for itself where it does not. */
@QuarkusTest
@WithTestResource(Backing.class)
class BatchTest {
    private static final int MANY = 250;
    private static final String FAR = "40";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void keepsManyLinesInFewTransactions() throws SQLException {
        List<UUID> ids = ids(MANY);
        List<JsonPath> answers =
                send(ids.stream().map(id -> line(id, "11.099", 1)).toList());
        assertEquals(Collections.nCopies(MANY, 201), statuses(answers));
        assertEquals(ids, answers.stream().map(each -> each.getUUID("id")).toList());
        assertEquals(MANY, count("select count(*) from record_history where record = any (?)", ids));
        assertEquals(MANY, count("select count(*) from audit where action = 'create' and record = any (?)", ids));
        long transactions = count("select count(distinct xact) from record_history where record = any (?)", ids);
        assertTrue(transactions <= MANY / 10, transactions + " transactions");
    }

    @Test
    void oneLineThatMayNotBeKeptSpoilsNoOther() throws SQLException {
        List<UUID> ids = ids(4);
        send(List.of(line(ids.get(3), "11.099", 1)));
        List<JsonPath> answers = send(List.of(
                line(ids.get(0), "11.099", 1),
                line(ids.get(1), "40", 1),
                "no JSON",
                line(ids.get(0), "11.099", 1),
                line(ids.get(2), "11.099", 1),
                line(ids.get(2), "11.099", 2),
                line(ids.get(3), "11.099", 1)));
        assertEquals(List.of(201, 403, 400, 200, 201, 409, 200), statuses(answers));
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7),
                answers.stream().map(each -> each.getInt("line")).toList());
        assertEquals(3, count("select count(*) from record_history where record = any (?)", ids));
        assertEquals(3, count("select count(*) from incident where id = any (?)", ids));
        assertEquals(3, count("select count(*) from audit where record = any (?)", ids));
    }

    @Test
    void answersABatchThatIsSentAgainAsBefore() throws SQLException {
        List<UUID> ids = ids(20);
        List<String> lines = ids.stream().map(id -> line(id, "11.099", 1)).toList();
        send(lines.subList(0, 12));
        assertEquals(
                Stream.concat(Collections.nCopies(12, 200).stream(), Collections.nCopies(8, 201).stream())
                        .toList(),
                statuses(send(lines)));
        assertEquals(20, count("select count(*) from record_history where record = any (?)", ids));
    }

    @Test
    void theFirstOfTwoLinesForOneIdHoldsHoweverFarApartTheyAre() throws SQLException {
        List<UUID> ids = ids(700);
        List<String> lines =
                new ArrayList<>(ids.stream().map(id -> line(id, FAR, 1)).toList());
        List<String> again =
                ids.subList(0, 60).stream().map(id -> line(id, FAR, 2)).toList();
        lines.addAll(500, again);
        List<Integer> expected = new ArrayList<>(Collections.nCopies(lines.size(), 201));
        Collections.fill(expected.subList(500, 560), 409);
        List<JsonPath> answers = send(FAR, lines);
        assertEquals(expected, statuses(answers));
        assertEquals(
                IntStream.rangeClosed(1, lines.size()).boxed().toList(),
                answers.stream().map(each -> each.getInt("line")).toList());
        assertEquals(ids.size(), count("select count(*) from incident where id = any (?) and people = 1", ids));
        assertEquals(ids.size(), count("select count(*) from audit where record = any (?)", ids));
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }

    private static String line(UUID id, String unit, int people) {
        return """
                {"id":"%s","unit":"%s","kind":"smuggling","occurredOn":"2012-03-04","people":%d}""".formatted(id, unit, people);
    }

    private static List<JsonPath> send(List<String> lines) {
        return send("11.099", lines);
    }

    private static List<JsonPath> send(String unit, List<String> lines) {
        String answers = As.borderPost(unit)
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/incidents/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return answers.lines().map(JsonPath::new).toList();
    }

    private static List<Integer> statuses(List<JsonPath> answers) {
        return new ArrayList<>(
                answers.stream().map(each -> each.getInt("status")).toList());
    }

    private long count(String sql, List<UUID> ids) throws SQLException {
        return RowCount.of(database, sql, ids);
    }
}

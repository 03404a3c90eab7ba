package vn.banggiao.reporting.edition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;
import vn.banggiao.testkit.SampleUnits;

/** Each test reports years of its own. */
@QuarkusTest
@WithTestResource(Backing.class)
class EditionTest {
    private static final String TUAN_GIAO = "11.099";
    private static final String PU_NHUNG = "11.099.03265";

    /** When each record's first version was recorded. */
    private static final Map<UUID, Instant> RECORDED = new HashMap<>();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static void publish(UUID id, int version, boolean withdrawn, String day, int people) {
        IncidentState state = new IncidentState(
                id,
                version,
                withdrawn,
                RECORDED.computeIfAbsent(id, first -> Instant.now()),
                PU_NHUNG,
                Qualifier.EXACT,
                LocalDate.parse(day),
                "illegal-entry",
                "LA",
                people,
                null);
        Events.send(Topics.BORDER_INCIDENTS, id.toString(), EventType.ceType(state), EventJson.write(state));
    }

    private static void awaitPeople(String period, int people) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> As.analyst("11")
                .queryParam("unit", TUAN_GIAO)
                .queryParam("period", period)
                .queryParam("indicator", "incidents.people")
                .get("/api/v1/figures")
                .then()
                .statusCode(200)
                .body("value", equalTo(people)));
    }

    private static Map<String, Object> body(UUID id, String unit, String period) {
        Map<String, Object> body = new HashMap<>(Map.of("unit", unit, "period", period));
        if (id != null) {
            body.put("id", id);
        }
        return body;
    }

    private static ValidatableResponse submit(String period) {
        return As.districtOfficer(TUAN_GIAO)
                .body(body(null, TUAN_GIAO, period))
                .post("/api/v1/editions")
                .then();
    }

    private static JsonPath submitted(String period) {
        return submit(period).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse accept(String id) {
        return As.provinceOfficer("11")
                .post("/api/v1/editions/" + id + "/acceptance")
                .then();
    }

    private static ValidatableResponse giveBack(String id, String reason) {
        return As.provinceOfficer("11")
                .body(Map.of("reason", reason))
                .post("/api/v1/editions/" + id + "/return")
                .then();
    }

    private static Response content(String id) {
        return As.analyst("11").get("/api/v1/editions/" + id + "/content");
    }

    private static String state(String period, int visitors) {
        return As.districtOfficer(TUAN_GIAO)
                .body(Map.of("unit", TUAN_GIAO, "indicator", "visitors.foreign", "period", period, "value", visitors))
                .post("/api/v1/returns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void readsTheSameByteForByteWhateverArrivesLater() {
        publish(UUID.randomUUID(), 1, false, "1991-03-01", 3);
        awaitPeople("1991", 3);
        state("1991", 100);
        JsonPath edition = submitted("1991");
        String id = edition.getString("id");
        assertEquals(1, edition.getInt("number"));
        assertEquals("submitted", edition.getString("state"));

        Response first = content(id);
        byte[] bytes = first.asByteArray();
        String hash = CanonicalJson.sha256(bytes);
        assertEquals(edition.getString("sha256"), hash);
        assertEquals("\"" + hash + "\"", first.header("ETag"));
        assertEquals(hash, first.header("X-Content-SHA256"));
        assertEquals(edition.getInt("bytes"), bytes.length);
        assertArrayEquals(bytes, CanonicalJson.bytes(Content.read(bytes)), "it is canonical");
        assertEquals(1, Content.read(bytes).path("edition").intValue());
        assertEquals(
                edition.getString("submittedAt"),
                Content.read(bytes).path("asOf").textValue());

        byte[] asOf = As.analyst("11")
                .header("Accept-Language", "vi")
                .queryParam("asOf", edition.getString("submittedAt"))
                .get("/api/v1/reports/11.099/1991")
                .asByteArray();
        assertArrayEquals(bytes, CanonicalJson.bytes(Content.read(asOf)), "it is the report as of that instant");

        publish(UUID.randomUUID(), 1, false, "1991-04-01", 4);
        awaitPeople("1991", 7);
        state("1991", 200);
        accept(id).statusCode(200).body("state", equalTo("accepted"));
        As.analyst("11").get("/api/v1/reports/11.099/1991").then().body("edition", equalTo(1));
        assertArrayEquals(bytes, content(id).asByteArray());
        As.analyst("11")
                .header("If-None-Match", "\"" + hash + "\"")
                .get("/api/v1/editions/" + id + "/content")
                .then()
                .statusCode(304);
        As.districtOfficer("40")
                .get("/api/v1/editions/" + id + "/content")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsOneSubmissionHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();
        String first = As.districtOfficer(TUAN_GIAO)
                .body(body(id, TUAN_GIAO, "1992"))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        giveBack(id.toString(), "Thiếu mục biên giới").statusCode(200);
        As.districtOfficer(TUAN_GIAO)
                .body(body(id, TUAN_GIAO, "1992"))
                .post("/api/v1/editions")
                .then()
                .statusCode(200)
                .body(equalTo(first));
        As.districtOfficer(TUAN_GIAO)
                .body(body(id, TUAN_GIAO, "1992-H1"))
                .post("/api/v1/editions")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:id-in-use"));
    }

    @Test
    void onlyTheUnitSubmitsAndOnlyItsSuperiorDecides() {
        As.provinceOfficer("11")
                .body(body(null, TUAN_GIAO, "1993"))
                .post("/api/v1/editions")
                .then()
                .statusCode(403);
        As.districtOfficer(TUAN_GIAO)
                .body(body(null, PU_NHUNG, "1993"))
                .post("/api/v1/editions")
                .then()
                .statusCode(403);
        String id = submitted("1993").getString("id");
        for (var other : List.of(As.districtOfficer(TUAN_GIAO), As.provinceOfficer("40"), As.analyst("11"))) {
            other.post("/api/v1/editions/" + id + "/acceptance").then().statusCode(403);
        }
        accept(id).statusCode(200).body("decidedBy", equalTo("local-province-officer"));
        accept(id).statusCode(200);
        giveBack(id, "Muộn rồi").statusCode(409).body("type", equalTo("urn:banggiao:problem:already-decided"));

        String commune = As.districtOfficer(PU_NHUNG)
                .body(body(null, PU_NHUNG, "1993"))
                .post("/api/v1/editions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("reason", "Thiếu bản Pú Xi"))
                .post("/api/v1/editions/" + commune + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("reason", equalTo("Thiếu bản Pú Xi"));
    }

    @Test
    void submitsAgainAfterAReturnOrWhenSomethingChanged() {
        state("1994", 1);
        String first = submitted("1994").getString("id");
        submit("1994")
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:awaiting-decision"))
                .body("detail", containsString(first));
        As.provinceOfficer("11")
                .body(Map.of("reason", " "))
                .post("/api/v1/editions/" + first + "/return")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        giveBack(first, "Rà soát lại").statusCode(200);
        As.analyst("11").get("/api/v1/reports/11.099/1994").then().body("edition", nullValue());
        JsonPath second = submitted("1994");
        assertEquals(2, second.getInt("number"));
        accept(second.getString("id")).statusCode(200);
        submit("1994")
                .statusCode(409)
                .body("type", equalTo("urn:banggiao:problem:nothing-changed"))
                .body("detail", containsString(second.getString("id")));
        state("1994", 2);
        assertEquals(3, submitted("1994").getInt("number"));

        As.analyst("11")
                .get("/api/v1/editions?unit=11&period=1994&state=returned")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(first));
        As.analyst("11").get("/api/v1/editions?state=lost").then().statusCode(400);
    }

    @Test
    void namesTheRecordsByWhichTheNextEditionDiffers() {
        UUID amended = UUID.randomUUID();
        UUID withdrawn = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        publish(amended, 1, false, "1995-02-01", 10);
        publish(withdrawn, 1, false, "1995-02-02", 20);
        publish(kept, 1, false, "1995-02-03", 40);
        awaitPeople("1995", 70);
        state("1995", 5);
        JsonPath first = submitted("1995");
        accept(first.getString("id")).statusCode(200);
        As.analyst("11")
                .get("/api/v1/editions/" + first.getString("id") + "/difference")
                .then()
                .statusCode(404);

        Set<String> late = Set.of(1, 2, 3).stream()
                .map(people -> {
                    UUID id = UUID.randomUUID();
                    publish(id, 1, false, "1995-05-0" + people, people);
                    return id.toString();
                })
                .collect(Collectors.toSet());
        publish(amended, 2, false, "1995-02-01", 11);
        publish(withdrawn, 2, true, "1995-02-02", 20);
        awaitPeople("1995", 57);
        As.districtOfficer(TUAN_GIAO)
                .body(Map.of("text", "Tình hình biên giới ổn định."))
                .put("/api/v1/reports/11.099/1995/narratives/border")
                .then()
                .statusCode(201);
        state("1995", 6);
        String second = submitted("1995").getString("id");

        JsonPath difference = As.provinceOfficer("11")
                .get("/api/v1/editions/" + second + "/difference")
                .then()
                .statusCode(200)
                .body("before.number", equalTo(1))
                .body("after.number", equalTo(2))
                .body("narratives[0].section", equalTo("border"))
                .body("narratives[0].after", equalTo("Tình hình biên giới ổn định."))
                .extract()
                .jsonPath();
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }");
        assertEquals("changed", difference.getString("change"));
        assertEquals(List.of("value"), difference.getList("fields"));
        assertEquals(70, difference.getInt("before.value"));
        assertEquals(57, difference.getInt("after.value"));
        assertEquals(5, difference.getList("records").size());
        assertNull(difference.get("unexplained"));
        assertEquals(late, Set.copyOf(difference.getList("records.findAll { it.late }.id", String.class)));
        assertEquals(
                List.of("added"),
                difference.getList("records.findAll { it.late }.change").stream()
                        .distinct()
                        .toList());
        String ofAmended = "records.find { it.id == '" + amended + "' }.";
        assertEquals("superseded", difference.getString(ofAmended + "change"));
        assertEquals(1, difference.getInt(ofAmended + "versionBefore"));
        assertEquals(2, difference.getInt(ofAmended + "version"));
        assertEquals(10, difference.getInt(ofAmended + "amountBefore"));
        assertEquals(11, difference.getInt(ofAmended + "amount"));
        assertTrue(difference.getString(ofAmended + "address").endsWith("/api/v1/incidents/" + amended + "?version=2"));
        assertFalse(difference.getBoolean(ofAmended + "late"));
        String ofWithdrawn = "records.find { it.id == '" + withdrawn + "' }.";
        assertEquals("withdrawn", difference.getString(ofWithdrawn + "change"));
        assertEquals("1995-02-02", difference.getString(ofWithdrawn + "day"));
        difference.setRootPath("figures.find { it.indicator == 'visitors.foreign' }");
        assertTrue(difference.getList("fields").contains("statements"));
        difference.setRootPath("");
        assertFalse(difference.getList("figures.indicator").contains("delegations.incoming"));
        assertTrue(difference.getList("figures.indicator").contains("incidents.cases"));
        assertEquals(List.of(), difference.getList("figures.findAll { it.unexplained != null }"));
    }

    @Test
    void namesARecordThatMovedOutOfThePeriod() {
        UUID moved = UUID.randomUUID();
        publish(moved, 1, false, "1989-02-01", 10);
        awaitPeople("1989", 10);
        giveBack(submitted("1989").getString("id"), "Kiểm tra ngày xảy ra").statusCode(200);
        publish(moved, 2, false, "1985-02-01", 10);
        awaitPeople("1985", 10);
        String second = submitted("1989").getString("id");
        JsonPath difference = As.provinceOfficer("11")
                .get("/api/v1/editions/" + second + "/difference")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && it.dimensions.isEmpty() }");
        assertEquals(Set.of("value", "state", "qualifier", "origin"), Set.copyOf(difference.getList("fields")));
        assertEquals("not-reported", difference.getString("after.state"));
        assertEquals("superseded", difference.getString("records[0].change"));
        assertEquals(10, difference.getInt("records[0].amountBefore"));
        assertNull(difference.get("records[0].amount"));
        assertNull(difference.get("unexplained"));
        difference.setRootPath("figures.find { it.indicator == 'incidents.people' && !it.dimensions.isEmpty() }");
        assertEquals("removed", difference.getString("change"));
    }

    @Test
    void readsTheSameAfterARebuildFromTheLog() {
        UUID amended = UUID.randomUUID();
        publish(amended, 1, false, "1984-02-01", 10);
        awaitPeople("1984", 10);
        String first = submitted("1984").getString("id");
        giveBack(first, "Kiểm tra số người").statusCode(200);
        publish(amended, 2, false, "1984-02-01", 12);
        publish(UUID.randomUUID(), 1, false, "1984-03-01", 5);
        awaitPeople("1984", 17);
        String second = submitted("1984").getString("id");
        byte[] contentBefore = content(first).asByteArray();
        String differenceBefore = difference(second);

        String rebuild = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> As.system().post("/api/v1/rebuilds"), answer -> answer.statusCode() == 202)
                .path("id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> "done"
                .equals(As.system().get("/api/v1/rebuilds/" + rebuild).path("state")));

        assertArrayEquals(contentBefore, content(first).asByteArray());
        assertEquals(differenceBefore, difference(second));
        giveBack(second, "Gửi lại").statusCode(200);
        String third = submitted("1984").getString("id");
        assertEquals(
                List.of(),
                As.analyst("11")
                        .get("/api/v1/editions/" + third + "/difference")
                        .jsonPath()
                        .getList("figures"));
    }

    private static String difference(String id) {
        return As.analyst("11")
                .get("/api/v1/editions/" + id + "/difference")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void numbersOneAfterAnotherHoweverManySubmitAtOnce() {
        List<Integer> same = atOnce(8, each -> "1987");
        assertEquals(1, same.stream().filter(status -> status == 201).count());
        assertEquals(7, same.stream().filter(status -> status == 409).count());
        List<Integer> others = atOnce(32, each -> Integer.toString(1950 + each));
        assertEquals(Set.of(201), Set.copyOf(others));
    }

    private static List<Integer> atOnce(int many, IntFunction<String> period) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<Integer>> answers = IntStream.range(0, many)
                    .mapToObj(each -> threads.submit(
                            () -> submit(period.apply(each)).extract().statusCode()))
                    .toList();
            return answers.stream().map(EditionTest::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesAPeriodThatHasNotBegunAndAUnitThatDidNotExist() {
        As.districtOfficer("11.03265")
                .body(body(null, "11.03265", "2999"))
                .post("/api/v1/editions")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("not-begun"));
        submit("2999").statusCode(404).body("violations[0].code", equalTo("unit-not-then"));
        submit("soon").statusCode(400).body("violations[0].field", equalTo("period"));
    }

    /** As the owner: what the service may not do anyway, the triggers refuse to everybody. */
    private static void change(String sql) throws SQLException {
        try (var connection = Backing.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update edition set sha256 = repeat('0', 64) where id = '%s'",
                "update edition set number = 9 where id = '%s'",
                "update edition set submitted_at = now() where id = '%s'",
                "update edition set unit = '40' where id = '%s'",
                "update edition set state = 'submitted', decided_at = null where id = '%s'",
                "update edition set state = 'returned', reason = 'x' where id = '%s'",
                "delete from edition where id = '%s'",
                "update edition_content set content = 'x' where edition = '%s'",
                "update edition_content set content = 'x', sha256 = encode(sha256('x'), 'hex') where edition = '%s'",
                "delete from edition_content where edition = '%s'",
                "truncate edition, edition_content",
                "truncate edition_content",
            })
    void theDatabaseRefusesToChangeWhatWasSigned(String tampering) {
        int year = 1700 + Math.floorMod(tampering.hashCode(), 200);
        String id = submitted(Integer.toString(year)).getString("id");
        accept(id).statusCode(200);
        byte[] bytes = content(id).asByteArray();
        assertThrows(SQLException.class, () -> change(tampering.formatted(id)));
        assertArrayEquals(bytes, content(id).asByteArray());
    }

    @Test
    void refusesAContentThatDoesNotGiveItsHash() {
        String id = submitted("1996").getString("id");
        assertThrows(
                SQLException.class,
                () -> change("insert into edition_content values ('%s', repeat('0', 64), 'x')"
                        .formatted(UUID.randomUUID())));
        assertThrows(SQLException.class, () -> change("update edition set number = 7 where id = '%s'".formatted(id)));
        As.analyst("11").get("/api/v1/editions/" + id).then().statusCode(200).body("number", equalTo(1));
    }

    @Test
    void showsWhoHasSubmittedWhoIsLateAndWhoHasNotBegun() {
        JsonPath before = submissions("1997");
        assertEquals("not-begun", before.getString("units.find { it.unit == '11' }.state"));
        assertEquals("1997-12-19", before.getString("units.find { it.unit == '11.099' }.deadline"));
        assertTrue(before.getBoolean("units.find { it.unit == '11.099' }.late"));
        assertEquals(3, before.getInt("notBegun"));
        assertEquals(3, before.getInt("total"));

        publish(UUID.randomUUID(), 1, false, "1997-03-01", 3);
        awaitPeople("1997", 3);
        String id = submitted("1997").getString("id");
        JsonPath after = submissions("1997");
        assertEquals("begun", after.getString("units.find { it.unit == '11' }.state"));
        assertEquals("begun", after.getString("units.find { it.unit == '" + PU_NHUNG + "' }.state"));
        after.setRootPath("units.find { it.unit == '11.099' }");
        assertEquals("submitted", after.getString("state"));
        assertEquals(1, after.getInt("number"));
        assertEquals(id, after.getString("edition"));
        assertTrue(after.getInt("lateByDays") > 9000);
        after.setRootPath("");
        assertEquals(1, after.getInt("submitted"));
        assertEquals(3, after.getInt("late"));
        assertEquals(0, after.getInt("notBegun"));

        As.districtOfficer(TUAN_GIAO)
                .get("/api/v1/submissions?period=1997")
                .then()
                .statusCode(200)
                .body("units.unit", equalTo(List.of(TUAN_GIAO, PU_NHUNG)));
        As.provinceOfficer("40")
                .get("/api/v1/submissions?period=1997&unit=11")
                .then()
                .statusCode(403);
        As.provinceOfficer("11")
                .get("/api/v1/submissions?period=2025-H2")
                .then()
                .statusCode(200)
                .body("units.unit", hasItem("11.03265"))
                .body("units.find { it.unit == '11.099' }.until", equalTo("2025-07-01"));
        As.provinceOfficer("11")
                .get("/api/v1/submissions?period=lately")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("period"));
    }

    @Test
    void listsWhoHasSubmittedAPageAtATimeAndByHowTheyStand() {
        String id = submitted("1998").getString("id");
        giveBack(id, "Thiếu mục biên giới").statusCode(200);
        JsonPath first = submissions("1998&limit=2");
        assertEquals(List.of("11", TUAN_GIAO), first.getList("units.unit"));
        JsonPath second = submissions("1998&limit=2&cursor=" + first.getString("next"));
        assertEquals(List.of(PU_NHUNG), second.getList("units.unit"));
        assertNull(second.get("next"));
        for (JsonPath page : List.of(first, second, submissions("1998&standing=accepted"))) {
            assertEquals(3, page.getInt("total"));
            assertEquals(1, page.getInt("returned"));
            assertEquals(0, page.getInt("submitted"));
            assertEquals(2, page.getInt("notBegun"));
            assertEquals(3, page.getInt("late"));
        }
        assertEquals(List.of(TUAN_GIAO), submissions("1998&standing=returned").getList("units.unit"));
        assertEquals(
                List.of("11", PU_NHUNG), submissions("1998&standing=not-begun").getList("units.unit"));
        assertEquals(3, submissions("1998&standing=late").getList("units").size());
        assertEquals(List.of(), submissions("1998&standing=accepted").getList("units"));
        accept(submitted("1998").getString("id")).statusCode(200);
        assertEquals(List.of(TUAN_GIAO), submissions("1998&standing=accepted").getList("units.unit"));
        assertEquals(1, submissions("1998").getInt("accepted"));

        for (String wrong : List.of("standing=lost", "limit=0", "cursor=x'")) {
            As.provinceOfficer("11")
                    .get("/api/v1/submissions?period=1998&" + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
    }

    private static JsonPath submissions(String period) {
        return As.provinceOfficer("11")
                .get("/api/v1/submissions?period=" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

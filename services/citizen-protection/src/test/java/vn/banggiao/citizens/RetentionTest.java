package vn.banggiao.citizens;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** Persons past their retention are erased by a job, and only they. */
@QuarkusTest
@WithTestResource(Backing.class)
class RetentionTest {
    private static final int DAYS = 400;
    private static final String PATH = "/api/v1/retention/";

    @Inject
    AgroalDataSource database;

    @Inject
    Retention retention;

    @Inject
    Clock clock;

    @BeforeEach
    void setRules() {
        SampleUnits.load(database);
        set("accident", DAYS).statusCode(200);
    }

    @AfterEach
    void restore() {
        set("accident", 1825).statusCode(200);
    }

    private static ValidatableResponse set(String kind, int days) {
        return OnFile.dpo()
                .body(Map.of("days", days, "source", "Quyết định của tỉnh"))
                .put(PATH + "rules/" + kind)
                .then();
    }

    private UUID closed(int daysAgo) {
        return Cases.recorded(
                "kind",
                "accident",
                "closedOn",
                LocalDate.now(clock).minusDays(daysAgo).toString(),
                "persons",
                Cases.persons("Vừ A Mẫu", "Lò Thị Mẫu"));
    }

    private static void hasPersons(UUID id, int onFile, int erased) {
        As.analyst("11")
                .get(Cases.PATH + "/" + id)
                .then()
                .body("persons", equalTo(onFile))
                .body("personsErased", equalTo(erased));
    }

    @Test
    void erasesWhatIsDueAndNothingElse() {
        UUID due = closed(DAYS);
        UUID tomorrow = closed(DAYS - 1);
        UUID open = Cases.recorded("kind", "accident", "persons", Cases.persons("Vừ A Mẫu"));
        UUID otherRule = Cases.recorded("closedOn", "2024-01-01", "persons", Cases.persons("Vừ A Mẫu"));
        UUID held = closed(DAYS + 5);
        As.provinceOfficer("11")
                .body(Map.of("reason", "Vụ án số 5"))
                .put(Cases.PATH + "/" + held + "/hold")
                .then()
                .statusCode(200);
        UUID restricted = closed(DAYS + 5);
        OnFile.dpo()
                .body(Map.of("ground", "Theo yêu cầu"))
                .put("/api/v1/persons/" + OnFile.ids(restricted).get(1) + "/restriction")
                .then()
                .statusCode(200);
        String find = "find { it.caseId == '%s' }";
        OnFile.dpo()
                .get(PATH + "due?limit=500")
                .then()
                .statusCode(200)
                .body(find.formatted(due) + ".kept", nullValue())
                .body(find.formatted(due) + ".persons", equalTo(2))
                .body(
                        find.formatted(due) + ".dueOn",
                        equalTo(LocalDate.now(clock).toString()))
                .body(find.formatted(held) + ".kept", equalTo("held"))
                .body(find.formatted(restricted) + ".kept", equalTo("restricted"))
                .body("caseId", not(hasItem(tomorrow.toString())))
                .body("caseId", not(hasItem(open.toString())))
                .body("caseId", not(hasItem(otherRule.toString())));
        OnFile.dpo()
                .get(PATH + "due?limit=500&on=" + LocalDate.now(clock).plusDays(1))
                .then()
                .body("caseId", hasItem(tomorrow.toString()));
        hasPersons(due, 2, 0);

        OnFile.dpo().post(PATH + "runs").then().statusCode(200).body("failed", equalTo(0));
        hasPersons(due, 0, 2);
        for (UUID kept : List.of(tomorrow, held, restricted)) {
            hasPersons(kept, 2, 0);
        }
        hasPersons(open, 1, 0);
        hasPersons(otherRule, 1, 0);
        assertEquals(
                List.of("retention-ended", "retention-ended"),
                OnFile.query(database, "select ground from person_erasure where case_id = '" + due + "'"));
    }

    @Test
    void erasesOnScheduleInTheJobsOwnName() {
        UUID due = closed(DAYS + 1);
        UUID withdrawn = Cases.recorded("kind", "accident", "persons", Cases.persons("Vừ A Mẫu"));
        As.districtOfficer("11.099")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Ghi trùng"))
                .delete(Cases.PATH + "/" + withdrawn)
                .then()
                .statusCode(200);
        OnFile.query(
                database,
                "update protection_case set withdrawn_at = now() - interval '" + (DAYS + 1) + " days' where id = '"
                        + withdrawn + "'");
        retention.onSchedule();
        hasPersons(due, 0, 2);
        hasPersons(withdrawn, 0, 1);
        assertEquals(
                List.of(Retention.JOB),
                OnFile.query(
                        database,
                        "select distinct a.actor from audit a join person_erasure e on e.person = a.record where e.case_id = '"
                                + due + "'"));
        As.role("auditor", "*")
                .get(PATH + "runs")
                .then()
                .statusCode(200)
                .body("[0].startedBy", equalTo(Retention.JOB))
                .body("[0].failed", equalTo(0));
    }

    @Test
    void runsOneAtATime() throws SQLException {
        UUID due = closed(DAYS);
        try (OneAtATime other = OneAtATime.take(database, Retention.LOCK).orElseThrow()) {
            assertTrue(OneAtATime.take(database, Retention.LOCK).isEmpty());
            OnFile.dpo().post(PATH + "runs").then().statusCode(409);
            hasPersons(due, 2, 0);
        }
        OnFile.dpo().post(PATH + "runs").then().statusCode(200);
        hasPersons(due, 0, 2);
    }

    @Test
    void staysWithinTheUnitsOfWhoRunsIt() {
        UUID due = closed(DAYS);
        As.role("dpo", "40").get(PATH + "due").then().body("caseId", not(hasItem(due.toString())));
        for (String[] units : List.of(new String[] {"40"}, new String[] {"1", "11.09"}, new String[0])) {
            As.role("dpo", units)
                    .post(PATH + "runs")
                    .then()
                    .statusCode(200)
                    .body("cases", equalTo(0))
                    .body("persons", equalTo(0));
            hasPersons(due, 2, 0);
        }
        As.role("dpo", "11.099").post(PATH + "runs").then().statusCode(200);
        hasPersons(due, 0, 2);
    }

    @Test
    void isSetByWhomItConcernsAndSaysItsSource() {
        As.role("auditor", "11")
                .get(PATH + "rules")
                .then()
                .statusCode(200)
                .body("find { it.kind == 'accident' }.days", equalTo(DAYS))
                .body("find { it.kind == 'accident' }.source", equalTo("Quyết định của tỉnh"))
                .body("size()", equalTo(8));
        Map<String, Object> rule = Map.of("days", 10, "source", "x");
        As.role("dpo", "11").body(rule).put(PATH + "rules/accident").then().statusCode(403);
        As.provinceOfficer("*").body(rule).put(PATH + "rules/accident").then().statusCode(403);
        set("accident", 0).statusCode(400);
        set("no-such-kind", 10).statusCode(404);
        As.provinceOfficer("11").post(PATH + "runs").then().statusCode(403);
    }
}

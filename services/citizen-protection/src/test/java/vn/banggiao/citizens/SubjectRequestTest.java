package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What data subjects asked for, and by when it is due. */
@QuarkusTest
@WithTestResource(Backing.class)
class SubjectRequestTest {
    private static final String PATH = "/api/v1/subject-requests";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    private static ValidatableResponse record(UUID id, String claim, LocalDate receivedOn, List<UUID> persons) {
        return OnFile.dpo()
                .body(Map.of(
                        "id",
                        id,
                        "unit",
                        "11",
                        "claim",
                        claim,
                        "receivedOn",
                        receivedOn.toString(),
                        "persons",
                        persons))
                .post(PATH)
                .then();
    }

    @Test
    void countsTwoWorkingDaysOverAWeekend() {
        LocalDate thursday = LocalDate.of(2026, 1, 8);
        assertEquals(LocalDate.of(2026, 1, 12), SubjectClaim.respondBy(thursday));
        assertEquals(LocalDate.of(2026, 1, 13), SubjectClaim.respondBy(thursday.plusDays(1)));
        assertEquals(LocalDate.of(2026, 1, 13), SubjectClaim.respondBy(thursday.plusDays(2)));
        assertEquals(LocalDate.of(2026, 1, 14), SubjectClaim.respondBy(thursday.plusDays(4)));
    }

    @Test
    void saysByWhenEachIsDueAndKnowsAReplay() {
        LocalDate received = LocalDate.of(2026, 1, 8);
        UUID person = OnFile.ids(Cases.recorded("persons", Cases.persons("Lò Thị Mẫu")))
                .get(0);
        UUID id = UUID.randomUUID();
        record(id, "restrict", received, List.of(person))
                .statusCode(201)
                .body("respondBy", equalTo("2026-01-12"))
                .body("dueOn", equalTo("2026-01-23"))
                .body("persons", contains(person.toString()));
        record(id, "restrict", received, List.of(person)).statusCode(200);
        record(id, "erase", received, List.of(person)).statusCode(409);
        record(UUID.randomUUID(), "access", received, List.of()).body("dueOn", equalTo("2026-01-18"));
        record(UUID.randomUUID(), "erase", received, List.of()).body("dueOn", equalTo("2026-01-28"));
        record(UUID.randomUUID(), "erase", received, List.of(UUID.randomUUID())).statusCode(404);
        record(UUID.randomUUID(), "other", received, List.of()).statusCode(400);
        As.provinceOfficer("11").body(Map.of()).post(PATH).then().statusCode(403);
    }

    @Test
    void isExtendedOnceAndClosedAndListedWhileItIsLate() {
        LocalDate received = LocalDate.now(clock).minusDays(16);
        UUID person = OnFile.ids(Cases.recorded("persons", Cases.persons("Lò Thị Mẫu")))
                .get(0);
        UUID id = UUID.randomUUID();
        record(id, "object", received, List.of(person)).statusCode(201).body("overdue", equalTo(true));
        OnFile.dpo().get(PATH + "?overdue=true").then().body("id", hasItem(id.toString()));
        As.role("auditor", "40").get(PATH).then().statusCode(200).body("id", not(hasItem(id.toString())));

        String extension = PATH + "/" + id + "/extension";
        Map<String, String> tooFar = Map.of("dueOn", received.plusDays(31).toString(), "reason", "Phức tạp");
        OnFile.dpo().body(tooFar).put(extension).then().statusCode(400);
        Map<String, String> named = Map.of("dueOn", received.plusDays(30).toString(), "reason", "Vì lo thi mau");
        OnFile.dpo()
                .body(named)
                .put(extension)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("names-a-person"));
        Map<String, String> longest = Map.of("dueOn", received.plusDays(30).toString(), "reason", "Phức tạp");
        OnFile.dpo().body(longest).put(extension).then().statusCode(200).body("overdue", equalTo(false));
        OnFile.dpo().body(longest).put(extension).then().statusCode(409);
        OnFile.dpo().get(PATH + "?overdue=true").then().body("id", not(hasItem(id.toString())));

        String outcome = PATH + "/" + id + "/outcome";
        OnFile.dpo().body(Map.of("outcome", "refused")).put(outcome).then().statusCode(400);
        OnFile.dpo()
                .body(Map.of("outcome", "fulfilled"))
                .put(outcome)
                .then()
                .statusCode(200)
                .body("closedOn", equalTo(LocalDate.now(clock).toString()));
        OnFile.dpo().body(Map.of("outcome", "fulfilled")).put(outcome).then().statusCode(409);
        OnFile.dpo().get(PATH + "?open=true").then().body("id", not(hasItem(id.toString())));
    }
}

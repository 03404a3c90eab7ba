package vn.banggiao.citizens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

@QuarkusTest
@WithTestResource(Backing.class)
class RefusedReadingTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @Test
    void whoReachesForPersonsWithoutTheRightIsInTheAuditTrail() {
        UUID id = Cases.recorded("persons", Cases.persons("Vừ A Mẫu"));
        String path = Cases.PATH + "/" + id + "/persons";
        As.analyst("11").get(path).then().statusCode(403);
        As.districtOfficer("40").header("Purpose", "kiem tra").get(path).then().statusCode(403);
        As.role("auditor", "11")
                .get("/api/v1/audit?action=refused&record=" + id)
                .then()
                .statusCode(200)
                .body("items.roles.flatten()", contains("district-officer", "analyst"))
                .body("items.request", everyItem(equalTo("GET /api/v1/cases/{id}/persons")));
    }
}

package vn.banggiao.delegations;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.banggiao.delegations.Requests.example;
import static vn.banggiao.delegations.Requests.recorded;
import static vn.banggiao.delegations.Requests.withdraw;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.SampleUnits;

/** What another system is told of each list of this service. */
@QuarkusTest
@WithTestResource(Backing.class)
class ChangesTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void units() {
        SampleUnits.load(database);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/delegations,RecordDelegation",
        "/api/v1/agreements,RecordAgreement",
        "/api/v1/activities,RecordActivity"
    })
    void areToldOfEveryList(String path, String example) throws IOException {
        Map<String, Object> request = new ObjectMapper().readValue(example(example), new TypeReference<>() {});
        UUID id = recorded(path, request);
        withdraw(path, id, 1).then().statusCode(200);
        As.districtOfficer("11.099")
                .get(path + "?limit=500&changedSince=start")
                .then()
                .statusCode(200)
                .body("changes.find { it.id == '" + id + "' }.change", equalTo("withdrawn"))
                .body("changes.find { it.id == '" + id + "' }.version", equalTo(2))
                .body("changes.find { it.id == '" + id + "' }.content.record.withdrawnAt", notNullValue())
                .body("nextCursor", notNullValue())
                .body("more", equalTo(false));
    }
}

package vn.banggiao.incidents;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.As;
import vn.banggiao.testkit.Backing;

@QuarkusTest
@WithTestResource(Backing.class)
@TestProfile(CallLimitTest.FewCalls.class)
class CallLimitTest {

    public static class FewCalls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("banggiao.calls.saved", "3", "banggiao.calls.per-second", "1");
        }
    }

    @Test
    void refusesOneCallersFloodAndServesTheOthers() {
        Response answer;
        int calls = 0;
        do {
            answer = As.analyst("40").header("Accept-Language", "en").get("/api/v1/incidents");
            calls++;
        } while (answer.statusCode() == 200 && calls < 100);
        answer.then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:banggiao:problem:too-many-calls"));
        As.borderPost("40").get("/api/v1/incidents").then().statusCode(is(200));
        As.nobody().get("/api/v1/incidents").then().statusCode(401);
    }
}

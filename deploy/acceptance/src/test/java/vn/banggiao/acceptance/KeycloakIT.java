package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.banggiao.acceptance.Calls.Answer;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.StackOptions;
import vn.banggiao.local.sample.RegistryClient;

/** People and systems log in at a real Keycloak with the realm of deploy/keycloak, and call packaged services. */
@Tag("keycloak")
class KeycloakIT {

    private static final String INCIDENT = """
            {"unit": "%s", "kind": "smuggling", "occurredOn": "2022-06-10"}""";

    private static KeycloakServer keycloak;
    private static LocalStack stack;
    private static Calls calls;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.start();
        keycloak.addPasswordClient();
        keycloak.addPerson("don-nam-can", "border-post", "95.417");
        keycloak.addPerson("chuyen-vien", "analyst", "95");
        keycloak.addSystem("another-system", "system", "*");
        keycloak.addPerson("nobody-yet", "default-roles-banggiao");
        stack = LocalStack.start(
                StackOptions.in(Path.of("target", "registry-keycloak").toAbsolutePath())
                        .onFreePorts()
                        .only(Service.REPORTING, Service.BORDER_INCIDENTS)
                        .withPorts(0, 0)
                        .withEnvironment(
                                Map.of("BANGGIAO_ISSUER", keycloak.issuer(), "BANGGIAO_JWKS", keycloak.jwks())),
                Log::say);
        calls = new Calls(stack.addresses());
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aSystemImportsUnitsAndAPostRecordsInItsOwnAndNoOther() {
        String units = """
                code,name,level,parent,valid_from,valid_to
                95,Tỉnh Đồi Chè,province,,,
                95.417,Huyện Cửa Khẩu,district,95,,
                95.418,Huyện Bên Kia,district,95,,
                """;
        Answer imported = calls.send(
                keycloak.logInSystem("another-system"),
                Service.REPORTING,
                "POST",
                "/api/v1/units/import?kind=units",
                RegistryClient.CSV,
                units);
        assertEquals(200, imported.status(), imported::toString);

        String post = keycloak.logInPerson("don-nam-can");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(201, record(post, "95.417").status()));
        assertEquals(
                "don-nam-can",
                record(post, "95.417").json().at("/record/recordedBy").asText());
        assertEquals(403, record(post, "95.418").status());
        assertEquals(
                403,
                post(post, Service.REPORTING, "/api/v1/units/import?kind=units").status());
    }

    @Test
    void anAnalystReadsAndRecordsNothing() {
        String analyst = keycloak.logInPerson("chuyen-vien");
        assertEquals(
                200,
                calls.get(analyst, Service.BORDER_INCIDENTS, "/api/v1/incidents")
                        .status());
        assertEquals(403, record(analyst, "95.417").status());
    }

    @Test
    void whoHasNoRoleOfOursIsKnownAndLetInNowhere() {
        String nobody = keycloak.logInPerson("nobody-yet");
        assertEquals(
                403,
                calls.get(nobody, Service.BORDER_INCIDENTS, "/api/v1/incidents").status());
    }

    @Test
    void aTokenOfAnotherRealmIsNone() {
        String admin = keycloak.logInAdministrator();
        assertEquals(
                401,
                calls.get(admin, Service.BORDER_INCIDENTS, "/api/v1/incidents").status());
    }

    private static Answer record(String token, String unit) {
        return calls.send(
                token,
                Service.BORDER_INCIDENTS,
                "POST",
                "/api/v1/incidents",
                RegistryClient.JSON,
                INCIDENT.formatted(unit));
    }

    private static Answer post(String token, Service service, String path) {
        return calls.send(token, service, "POST", path, RegistryClient.CSV, "");
    }
}

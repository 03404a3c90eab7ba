package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.banggiao.local.Ports;
import vn.banggiao.local.sample.RegistryClient;

/**
 * A Keycloak of this machine's own with the realm of deploy/keycloak, on a free port. People and systems are added, and log in,
 * over its REST API.
 */
final class KeycloakServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path REALM = Path.of("..", "keycloak", "realm.json");
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final Process process;

    private KeycloakServer(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** Returns when it serves the realm; what it says stands in {@code target/keycloak.log}. */
    static KeycloakServer start() {
        try (Stream<Path> unpacked = Files.list(HOME)) {
            Path distribution = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
            Path imports = Files.createDirectories(distribution.resolve("data/import"));
            Files.copy(REALM, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            int port = Ports.orFree(0);
            ProcessBuilder command = new ProcessBuilder(
                            "bash",
                            distribution.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolveSibling("keycloak.log").toFile());
            command.environment()
                    .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
            KeycloakServer server = new KeycloakServer(URI.create("http://127.0.0.1:" + port), command.start());
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .until(server::serves);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: see target/keycloak.log");
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    String issuer() {
        return address + "/realms/banggiao";
    }

    String jwks() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Adds a person with one role, who acts for the units. */
    void addPerson(String name, String role, String... units) {
        String body = """
                {"username": "%s", "enabled": true, "email": "%s@example.com", "firstName": "A", "lastName": "B",
                 "attributes": {"units": [%s]},
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(name, name, quoted(units), PASSWORD);
        String id = created(admin("POST", "/users", body));
        give(id, role);
    }

    /** Adds a system with a secret of its own and one role, which acts for the units. */
    void addSystem(String name, String role, String... units) {
        String client = created(admin("POST", "/clients", """
                {"clientId": "%s", "secret": "%s", "serviceAccountsEnabled": true, "standardFlowEnabled": false}""".formatted(name, PASSWORD)));
        JsonNode account = RegistryClient.json(admin("GET", "/clients/" + client + "/service-account-user", null)
                .body());
        String id = account.path("id").asText();
        admin("PUT", "/users/" + id, """
                {"username": "%s", "enabled": true, "attributes": {"units": [%s]}}""".formatted(account.path("username").asText(), quoted(units)));
        give(id, role);
    }

    /** Adds the client through which people of a test log in with a password; the realm itself has none such. */
    void addPasswordClient() {
        admin("POST", "/clients", """
                {"clientId": "test-login", "publicClient": true, "directAccessGrantsEnabled": true}""");
    }

    String logInPerson(String name) {
        return tokenOf(
                "banggiao",
                Map.of("grant_type", "password", "client_id", "test-login", "username", name, "password", PASSWORD));
    }

    String logInSystem(String name) {
        return tokenOf(
                "banggiao", Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", PASSWORD));
    }

    /** Into the realm that Keycloak is administered in, which is not ours. */
    String logInAdministrator() {
        return tokenOf(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD));
    }

    private void give(String user, String role) {
        String described = admin("GET", "/roles/" + role, null).body();
        admin("POST", "/users/" + user + "/role-mappings/realm", "[" + described + "]");
    }

    private String tokenOf(String realm, Map<String, String> form) {
        String fields = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI endpoint = URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token");
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(endpoint).header("Content-Type", FORM).POST(BodyPublishers.ofString(fields)));
        return RegistryClient.json(require(answer)).path("access_token").asText();
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/banggiao" + path))
                .header("Authorization", "Bearer " + logInAdministrator())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        require(answer);
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    private static String created(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String quoted(String... words) {
        return Stream.of(words).map(word -> '"' + word + '"').collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}

package vn.banggiao.acceptance.upgrade;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.banggiao.acceptance.StackFolder;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.LocalIssuer;
import vn.banggiao.local.LocalPostgres;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** The databases of the release before, as it left them, become today's at the start, and say what they said. */
class UpgradeIT {

    private static final Path KEPT = Path.of("src", "test", "resources", "release");
    private static final long LONG_LOG = 1_000_000;
    private static final String EXPECTED = "expected.json";
    private static final String PERSON_KEY = "person-key";

    @Test
    @DisabledIfSystemProperty(named = "release.data", matches = ".+")
    void saysWhatTheReleaseBeforeSaid() throws Exception {
        Path folder = Path.of("target", "upgrade").toAbsolutePath();
        StackFolder.empty(folder);
        restore(folder);
        JsonNode expected = RegistryClient.json(Files.readString(KEPT.resolve(EXPECTED)));
        try (LocalStack stack = LocalStack.start(StackFolder.options(folder), System.out::println)) {
            RegistryClient registry =
                    new RegistryClient(stack.addresses(), stack.issuer().token("system", "*"), "en");
            JsonNode now = KeptRelease.ask(registry);
            assertEquals(List.of(), lost("", expected, now));
            assertEquals(
                    expected.path("reports").size(),
                    KeptRelease.REPORTS.size(),
                    "the kept release says it of every report");
            goesOn(registry);
            assertEquals(
                    0, offsetsOfTheOldLog(stack), "offsets that the new log has yet to reach: it would be passed over");
            personsCanBeRead(stack);
        }
    }

    /**
     * Of what an object said nothing is lost; new fields may have come. Links carry what may be asked, and so may grow; the sentence that
     * tells of a contradiction may be worded otherwise.
     */
    private static List<String> lost(String where, JsonNode before, JsonNode now) {
        if (where.endsWith("/asOf") || where.endsWith("/records")) {
            return List.of();
        }
        if (where.endsWith("/message") && now.isTextual()) {
            return List.of();
        }
        List<String> lost = new ArrayList<>();
        if (before.isObject() && now.isObject()) {
            before.properties()
                    .forEach(each ->
                            lost.addAll(lost(where + "/" + each.getKey(), each.getValue(), now.path(each.getKey()))));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                lost.addAll(lost(where + "/" + i, before.get(i), now.get(i)));
            }
        } else if (!before.equals(now) && !(before.isNull() && now.isMissingNode())) {
            lost.add("%s was %s and is %s".formatted(where, before, now));
        }
        return lost;
    }

    private static long offsetsOfTheOldLog(LocalStack stack) throws SQLException {
        LocalPostgres postgres = stack.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(Service.REPORTING.database()), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from consumer_offset where feed not like '%%/%%' and next_offset >= %d"
                                .formatted(LONG_LOG))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The log begins anew, and the offsets that the release before stored are of the old one, which was long. */
    private static void goesOn(RegistryClient registry) {
        String figure = "/api/v1/figures?unit=40.417&period=2021&indicator=incidents.cases&dimensions=";
        int before = registry.read(Service.REPORTING, figure).path("value").asInt();
        int more = 30;
        for (int i = 0; i < more; i++) {
            var answer = registry.send(
                    Service.BORDER_INCIDENTS,
                    "POST",
                    "/api/v1/incidents",
                    RegistryClient.JSON,
                    "{\"id\": \"%s\", \"unit\": \"40.417\", \"kind\": \"other\", \"occurredOn\": \"2021-07-09\"}"
                            .formatted(UUID.randomUUID()));
            assertEquals(201, answer.status(), answer::body);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        before + more,
                        registry.read(Service.REPORTING, figure).path("value").asInt()));
    }

    private static void personsCanBeRead(LocalStack stack) {
        RegistryClient officer =
                new RegistryClient(stack.addresses(), stack.issuer().token("province-officer", "40"), "en");
        JsonNode cases = officer.read(Service.CITIZEN_PROTECTION, "/api/v1/cases?unit=40.417&limit=100");
        List<String> names = new ArrayList<>();
        for (JsonNode each : cases.path("items")) {
            if (each.path("persons").asInt() > 0) {
                JsonNode persons = officer.send(
                                Service.CITIZEN_PROTECTION,
                                "GET",
                                "/api/v1/cases/%s/persons"
                                        .formatted(each.path("id").asText()),
                                RegistryClient.JSON,
                                "",
                                "Purpose",
                                "Kiem tra ban nang cap")
                        .json();
                persons.findValues("fullName").forEach(name -> names.add(name.asText()));
            }
        }
        assertEquals(List.of("Nguyễn Văn Mẫu"), names);
    }

    private static void restore(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Files.copy(KEPT.resolve(PERSON_KEY), folder.resolve(PERSON_KEY));
        List<String> databases =
                Arrays.stream(Service.values()).map(Service::database).toList();
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), 0, databases)) {
            for (String database : databases) {
                try (Connection connection = DriverManager.getConnection(
                                postgres.jdbcUrl(database), postgres.user(), postgres.password());
                        InputStream script = Files.newInputStream(KEPT.resolve(database + ".sql.gz"))) {
                    DatabaseScript.restore(connection, script);
                    try (var statement = connection.createStatement()) {
                        statement.execute("update consumer_offset set next_offset = next_offset + " + LONG_LOG);
                    }
                }
            }
        }
    }

    /**
     * Keeps a release that runs, for the test above: {@code -Drelease.data=} its data folder, {@code -Drelease.root=} its project
     * folder, {@code -Drelease.port=} the first of its HTTP ports.
     */
    @Test
    @EnabledIfSystemProperty(named = "release.data", matches = ".+")
    void keepsTheReleaseThatRuns() throws Exception {
        Path data = Path.of(System.getProperty("release.data"));
        int port = Integer.getInteger("release.port");
        LocalIssuer issuer = LocalIssuer.in(data.resolve("issuer"));
        Map<Service, URI> addresses = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        service -> service, service -> URI.create("http://127.0.0.1:" + (port + service.ordinal()))));
        RegistryClient registry = new RegistryClient(new Addresses(addresses), issuer.token("system", "*"), "en");
        KeptRelease.addTo(registry);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> registry.read(
                                        Service.REPORTING,
                                        "/api/v1/figures?unit=40.417&period=2021&indicator=incidents.people&dimensions=")
                                .path("value")
                                .asInt()
                        >= 4);
        KeptRelease.submit(
                new RegistryClient(new Addresses(addresses), issuer.token("district-officer", "11.099"), "en"));
        ObjectNode told = KeptRelease.ask(registry);
        assertFalse(told.path("editions").isEmpty());
        Files.createDirectories(KEPT);
        List<String> server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres/password")).strip();
        for (Service service : Service.values()) {
            String url =
                    "jdbc:postgresql://127.0.0.1:%s/%s".formatted(server.get(3).strip(), service.database());
            try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
                await().until(() -> isEmpty(connection, "outbox"));
                Path folder = Path.of(System.getProperty("release.root"), "services", service.code());
                byte[] script = DatabaseScript.of(connection, folder, service.database());
                Files.write(KEPT.resolve(service.database() + ".sql.gz"), script);
                assertTrue(script.length < 150_000, () -> service + " is too much to be kept: " + script.length);
            }
        }
        Files.writeString(KEPT.resolve(EXPECTED), told.toPrettyString() + "\n", StandardCharsets.UTF_8);
        Files.copy(
                data.resolve(PERSON_KEY), KEPT.resolve(PERSON_KEY), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1) == 0;
        }
    }
}

package vn.banggiao.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.StackOptions;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;
import vn.banggiao.local.sample.Sample;

/** The registry on free ports, in a fresh folder below {@code target}, where its logs stay. */
final class RunningRegistry implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "registry").toAbsolutePath();

    /** A test does not want to wait a minute for a body that never comes. */
    private static final Map<String, String> ENVIRONMENT = Map.of("BANGGIAO_LIMITS_BODY_TIME", "10S");

    private final LocalStack stack;
    private final RegistryClient analyst;

    private RunningRegistry(LocalStack stack) {
        this.stack = stack;
        this.analyst = as("analyst", "*");
    }

    static RunningRegistry withSample() {
        StackFolder.empty(FOLDER);
        StackOptions options = StackFolder.options(FOLDER).withEnvironment(ENVIRONMENT);
        RunningRegistry registry = new RunningRegistry(LocalStack.start(options, Log::say));
        registry.loadSample();
        return registry;
    }

    void loadSample() {
        Sample.load(stack.addresses(), stack.issuer(), Log::say);
    }

    RegistryClient as(String role, String... units) {
        return new RegistryClient(stack.addresses(), stack.issuer().token(role, units), "en");
    }

    LocalStack stack() {
        return stack;
    }

    OddTokens oddTokens() {
        return new OddTokens(FOLDER.resolve("issuer"), stack.issuer().issuer());
    }

    JsonNode report(String unit, String period) {
        return analyst.read(Service.REPORTING, "/api/v1/reports/%s/%s".formatted(unit, period));
    }

    /** @param dimensions as in {@code country=LA;kind=illegal-entry}; empty for the whole */
    JsonNode figure(String unit, String period, String indicator, String dimensions) {
        return analyst.read(
                Service.REPORTING,
                "/api/v1/figures?unit=%s&period=%s&indicator=%s&dimensions=%s"
                        .formatted(unit, period, indicator, URLEncoder.encode(dimensions, StandardCharsets.UTF_8)));
    }

    /** The contributions of a figure, all pages of them. */
    List<JsonNode> records(JsonNode figure) {
        Stream.Builder<JsonNode> all = Stream.builder();
        String link = figure.path("records").asText();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = analyst.read(Service.REPORTING, link + "&limit=10" + cursor);
            page.path("records").forEach(all);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return all.build().toList();
    }

    JsonNode recordsPage(JsonNode figure) {
        return analyst.read(Service.REPORTING, figure.path("records").asText());
    }

    /** Imports rows {@code code,name,level,parent,valid_from,valid_to}. */
    void importUnits(String... rows) {
        String list = "code,name,level,parent,valid_from,valid_to\n" + String.join("\n", rows) + "\n";
        Answer answer = as("system", "*")
                .send(Service.REPORTING, "POST", "/api/v1/units/import?kind=units", RegistryClient.CSV, list);
        assertEquals(200, answer.status(), answer::body);
        assertEquals(0, answer.json().path("problems").size(), answer::body);
    }

    /** Posts what is to be accepted; waits for the service to hear of a unit that was imported just before. */
    static void post(RegistryClient client, Service service, String path, String json) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Answer answer = client.send(service, "POST", path, RegistryClient.JSON, json);
            if (!answer.body().contains("\"unknown-unit\"")) {
                assertEquals(201, answer.status(), () -> json + " got " + answer.body());
                return true;
            }
            return false;
        });
    }

    @Override
    public void close() {
        stack.close();
    }
}

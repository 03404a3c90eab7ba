package vn.banggiao.reporting.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.report.RecordAddresses;

/** The public lists of the services, read with the caller's own token, a page in memory at a time. */
final class ServiceRecords {
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is done with each page. */
    interface Pages {
        void page(List<KeptRecord> records) throws Exception;
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final RecordAddresses addresses;
    private final String authorization;

    /** @param authorization the header with which the caller came; it goes to the configured addresses alone */
    ServiceRecords(RecordAddresses addresses, String authorization) {
        this.addresses = addresses;
        this.authorization = authorization;
    }

    /**
     * Hands on every record of the selection, withdrawn ones too; of kinds that are not listed by their days also those that do not
     * bear on the selected ones, and says so.
     *
     * @throws NotComparable when the service does not answer as it should
     */
    void read(RecordedKind kind, Selection selection, Pages pages) throws Exception {
        if (!kind.belowProjects()) {
            readList(kind, kind.path(), selection, pages);
            return;
        }
        // a disbursement need not be in its project's unit
        readList(RecordedKind.PROJECT, RecordedKind.PROJECT.path(), Selection.EVERYTHING, projects -> {
            for (KeptRecord project : projects) {
                readList(kind, kind.path().formatted(project.id()), selection, pages);
            }
        });
    }

    private void readList(RecordedKind kind, String path, Selection selection, Pages pages) throws Exception {
        boolean listsDays = selection.everyDay() || kind.listedByDay();
        Bearing bearing = listsDays ? null : new Bearing(kind, selection.window());
        Selection listed = listsDays ? selection : selection.onEveryDay();
        String cursor = null;
        do {
            JsonNode page = get(kind, path + query(listed, cursor));
            List<KeptRecord> records = new ArrayList<>();
            for (JsonNode item : page.path("items")) {
                records.add(record(item, bearing == null || bearing.of(item)));
            }
            if (!records.isEmpty()) {
                pages.page(records);
            }
            cursor = page.path("next").asText(null);
        } while (cursor != null);
    }

    private static KeptRecord record(JsonNode item, boolean bears) {
        JsonNode kept = item.path("record");
        return new KeptRecord(
                UUID.fromString(item.path("id").asText()),
                kept.path("version").asInt(),
                kept.path("withdrawnAt").isTextual() || item.path("duplicateOf").isTextual(),
                bears);
    }

    private static String query(Selection selection, String cursor) {
        StringBuilder query = new StringBuilder("?withdrawn=true&limit=" + PAGE);
        add(query, "unit", selection.unit());
        add(query, "from", selection.from());
        add(query, "to", selection.to());
        add(query, "cursor", cursor);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    String address(RecordedKind kind) {
        return switch (kind.topic()) {
            case Topics.DELEGATIONS -> addresses.delegations();
            case Topics.NGO_PROJECTS -> addresses.ngoProjects();
            case Topics.BORDER_INCIDENTS -> addresses.borderIncidents();
            default -> addresses.citizenProtection();
        };
    }

    private JsonNode get(RecordedKind kind, String pathAndQuery) throws NotComparable, InterruptedException {
        URI at = URI.create(address(kind) + "/api/v1/" + pathAndQuery);
        HttpRequest request = HttpRequest.newBuilder(at)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new NotComparable("%s answered %d".formatted(at, answer.statusCode()));
                }
                return JSON.readTree(body);
            }
        } catch (IOException e) {
            throw new NotComparable("%s did not answer: %s".formatted(at, e));
        }
    }
}

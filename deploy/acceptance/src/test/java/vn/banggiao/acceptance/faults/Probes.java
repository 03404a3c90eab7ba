package vn.banggiao.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.banggiao.acceptance.faults.FaultLoad.Outcome;
import vn.banggiao.acceptance.faults.PatientClient.GivenUp;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** One post to each recording service and a report, asked for while the database is away, and sent again when it is back. */
final class Probes {

    private static final List<Kind> KINDS = List.of(Kind.DELEGATION, Kind.PROJECT, Kind.INCIDENT, Kind.CASE);

    private final PatientClient client;
    private final List<Life> lives = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private Duration slowest = Duration.ZERO;

    Probes(FaultStack registry, long seed) {
        this.client = PatientClient.of(registry);
        for (Kind kind : KINDS) {
            Life life = new Life(kind, null, UUID.randomUUID());
            lives.add(life);
            bodies.add(new Contents(new Random(seed), registry.numbers().getAndIncrement())
                    .of(kind)
                    .put("id", life.id.toString())
                    .toString());
        }
    }

    /** Each is told, in Vietnamese, to come again. */
    void assertAllPutOff() throws IOException, InterruptedException {
        for (int i = 0; i < lives.size(); i++) {
            Kind kind = lives.get(i).kind;
            assertPutOff(kind.service(), "POST", kind.list(), bodies.get(i));
        }
        assertPutOff(Service.REPORTING, "GET", "/api/v1/reports/51/2020", null);
    }

    private void assertPutOff(Service service, String method, String path, String body)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.once(service, method, path, body, "Accept-Language", "vi");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(503, answer.statusCode(), () -> service + ": " + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        JsonNode problem = RegistryClient.json(answer.body());
        assertEquals("Tạm thời chưa phục vụ được", problem.path("title").asText());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    /** The longest that anybody waited to be told so. */
    Duration slowest() {
        return slowest;
    }

    /** Sends the same again until each is recorded. */
    Outcome sendAgain() throws GivenUp, InterruptedException {
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            life.told(client.send(life.kind.service(), "POST", life.kind.list(), bodies.get(i), new Random(1))
                    .json());
        }
        return new Outcome(lives.size(), 0, lives, List.of(), List.copyOf(client.faults()));
    }
}

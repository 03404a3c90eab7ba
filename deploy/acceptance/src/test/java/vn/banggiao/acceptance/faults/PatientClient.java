package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/**
 * Sends a request again, with the same bytes, until it is answered, as a client of the registry should: after what {@code Retry-After}
 * says, or where nobody answered after a pause that grows. Counts what it met. For many threads.
 */
final class PatientClient {

    private static final Duration ATTEMPT = Duration.ofSeconds(60);
    private static final long MOST_PAUSE_MILLIS = 1_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;
    private final String token;
    private final Map<String, AtomicInteger> met = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Slow> slowest = new AtomicReference<>(new Slow(0, "", null));

    /** Which process to ask; it is asked for each attempt. */
    @FunctionalInterface
    interface Addresses {
        URI of(Service service);
    }

    /** An answer that says yes (2xx) or no (4xx). */
    record Answer(int status, String body, String etag) {
        boolean good() {
            return status < 300;
        }

        JsonNode json() {
            return RegistryClient.json(body);
        }
    }

    /** Nobody answered, and the client has had enough: whether it was done is not known. */
    static final class GivenUp extends Exception {}

    static PatientClient of(FaultStack registry) {
        return new PatientClient(
                registry.stack().addresses()::of, registry.stack().issuer().token("system", "*"));
    }

    PatientClient(Addresses addresses, String token) {
        this.addresses = addresses;
        this.token = token;
    }

    /**
     * @param body null sends none
     * @param giveUp decides after each attempt that was not answered whether to leave it at that
     * @param headers names and values in turn
     */
    Answer send(Service service, String method, String path, String body, Random giveUp, String... headers)
            throws GivenUp, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            HttpRequest request = request(service, method, path, body, headers);
            Instant at = Instant.now();
            long start = System.nanoTime();
            long pause = Math.min(MOST_PAUSE_MILLIS, 50L << Math.min(attempt, 10));
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                int status = response.statusCode();
                count(Integer.toString(status));
                if (status < 500 && status != 429 && status != 408) {
                    return new Answer(
                            status,
                            response.body(),
                            response.headers().firstValue("ETag").orElse(null));
                }
                pause = pauseAfter(method + " " + path, response, pause);
            } catch (IOException unanswered) {
                count("no answer");
                if (giveUp.nextInt(16) == 0) {
                    count("given up");
                    throw new GivenUp();
                }
            } finally {
                long millis = (System.nanoTime() - start) / 1_000_000;
                slowest.accumulateAndGet(new Slow(millis, method + " " + request.uri(), at), Slow::most);
            }
            TimeUnit.MILLISECONDS.sleep(pause + giveUp.nextInt(50));
        }
    }

    /** Sends it once; an answer of any status is an answer. */
    HttpResponse<String> once(Service service, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(service, method, path, body, headers), BodyHandlers.ofString());
    }

    /** What a service that cannot serve must say: 503 as a problem, and when to come again. Anything else is kept as a fault. */
    private long pauseAfter(String what, HttpResponse<String> response, long otherwise) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        String after = response.headers().firstValue("Retry-After").orElse("");
        if (response.statusCode() != 503 || !type.startsWith("application/problem+json") || !after.matches("\\d+")) {
            faults.add("%s: %d %s, Retry-After '%s': %s"
                    .formatted(what, response.statusCode(), type, after, response.body()));
        }
        return after.matches("\\d+") ? TimeUnit.SECONDS.toMillis(Long.parseLong(after)) : otherwise;
    }

    private HttpRequest request(Service service, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        addresses.of(service).resolve(path))
                .timeout(ATTEMPT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", RegistryClient.JSON)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private void count(String what) {
        met.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
    }

    /** How many answers of each status there were, and attempts without one. */
    Map<String, AtomicInteger> met() {
        return met;
    }

    int met(String what) {
        return met.getOrDefault(what, new AtomicInteger()).get();
    }

    /** Answers that no service may give, whatever has failed. */
    Queue<String> faults() {
        return faults;
    }

    /** The attempt that took longest. */
    Slow slowest() {
        return slowest.get();
    }

    /** One attempt. */
    record Slow(long millis, String what, Instant at) {
        static Slow most(Slow one, Slow other) {
            return one.millis < other.millis ? other : one;
        }

        @Override
        public String toString() {
            return "%d ms (%s at %s)".formatted(millis, what, at);
        }
    }
}

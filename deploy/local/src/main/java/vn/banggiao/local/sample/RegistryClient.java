package vn.banggiao.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.LocalFailure;
import vn.banggiao.local.LocalIssuer;
import vn.banggiao.local.Service;

/**
 * The REST APIs of the running services, called with one token. An answer is an answer whatever its status; only a service that
 * cannot be reached is a {@link LocalFailure}. Decimals keep their digits.
 */
public final class RegistryClient {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;
    private final String token;
    private final String language;

    /** @param language of names and problems, {@code vi} or {@code en} */
    public RegistryClient(Addresses addresses, String token, String language) {
        this.addresses = addresses;
        this.token = token;
        this.language = language;
    }

    /** In the name of another system, which may act everywhere. */
    static RegistryClient system(Addresses addresses, LocalIssuer issuer, String language) {
        return new RegistryClient(addresses, issuer.token("system", "*"), language);
    }

    /** What a service answered. */
    public record Answer(int status, String body) {

        public boolean good() {
            return status >= 200 && status < 300;
        }

        public JsonNode json() {
            return RegistryClient.json(body);
        }
    }

    public Answer get(Service service, String path) {
        return send(request(service, path).GET());
    }

    /** What stands at the path. Anything but 200 is a {@link LocalFailure}. */
    public JsonNode read(Service service, String path) {
        Answer answer = get(service, path);
        if (answer.status() != 200) {
            throw new LocalFailure("%s answers %d to %s: %s"
                    .formatted(service, answer.status(), path, answer.body().strip()));
        }
        return answer.json();
    }

    /** @param headers names and values in turn */
    public Answer send(Service service, String method, String path, String mediaType, String body, String... headers) {
        HttpRequest.Builder request =
                request(service, path).header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** @throws IllegalArgumentException where the text is no JSON */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.of(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new LocalFailure("%s does not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting for " + request.uri(), e);
        }
    }
}

package vn.banggiao.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;

/** Calls to the running services with any token or none. Answers are in English. */
final class Calls {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;

    Calls(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {

        String body() {
            return response.body();
        }

        JsonNode json() {
            return RegistryClient.json(body());
        }

        String detail() {
            return body().startsWith("{") ? json().path("detail").asText() : "";
        }

        @Override
        public String toString() {
            return status + " " + body().substring(0, Math.min(300, body().length()));
        }
    }

    /**
     * @param token null sends none
     * @param body null sends none
     * @param headers names and values in turn
     */
    Answer send(
            String token, Service service, String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.of(service) + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String token, Service service, String path) {
        return send(token, service, "GET", path, null, null);
    }
}

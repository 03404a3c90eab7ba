package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** What a service says of itself, which it tells without a token. */
record Health(int status, JsonNode answer) {

    static Health readiness(FaultStack registry, Service service) {
        return of(registry, service, "/q/health/ready");
    }

    static Health liveness(FaultStack registry, Service service) {
        return of(registry, service, "/q/health/live");
    }

    private static Health of(FaultStack registry, Service service, String path) {
        Answer answer = registry.as("analyst", "*").get(service, path);
        return new Health(answer.status(), RegistryClient.json(answer.body()));
    }

    boolean up() {
        return status == 200 && answer.path("status").asText().equals("UP");
    }

    /** What a check adds to its UP or DOWN; missing where there is no such check. */
    JsonNode of(String check) {
        for (JsonNode each : answer.path("checks")) {
            if (each.path("name").asText().equals(check)) {
                return each.path("data");
            }
        }
        return answer.path("no such check");
    }

    boolean degraded(String check) {
        return of(check).path("degraded").asBoolean();
    }
}

package vn.banggiao.local;

import java.net.URI;
import java.util.Map;

/** Where the running services listen, for instance {@code http://127.0.0.1:8083}, without a slash at the end. */
public record Addresses(Map<Service, URI> byService) {

    public Addresses {
        byService = Map.copyOf(byService);
    }

    static Addresses of(Map<Service, Integer> ports) {
        return new Addresses(ports.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> URI.create("http://127.0.0.1:" + entry.getValue()))));
    }

    public URI of(Service service) {
        return byService.get(service);
    }
}

package vn.banggiao.reporting.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.banggiao.reporting.report.RecordAddresses;

/** Lists of records over HTTP in the JSON of the real services, two on a page. */
final class ListedService implements RecordAddresses, AutoCloseable {
    private static final int PAGE = 2;

    private final HttpServer server;
    private final Map<String, List<String>> items = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    String token;

    ListedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param path of the list, such as {@code incidents} */
    void has(String path, UUID id, int version, boolean withdrawn) {
        has(path, id, version, withdrawn, null);
    }

    /** An incident that is joined to another one as its duplicate. */
    void hasJoined(UUID id, int version, UUID into) {
        has("incidents", id, version, false, into);
    }

    private void has(String path, UUID id, int version, boolean withdrawn, UUID duplicateOf) {
        items.computeIfAbsent("/api/v1/" + path, none -> new ArrayList<>()).add("""
                {"id":"%s","unit":"80.001","kind":"smuggling","occurredOn":"2020-03-09","country":"LA","people":3,"households":null,
                 "qualifier":"exact","summary":"Bắt giữ tại mốc 405","followUps":[],"duplicateOf":%s,
                 "record":{"version":%d,"recordedAt":"2020-03-10T01:00:00Z","recordedBy":"don-bien-phong","changedAt":"2020-03-10T01:00:00Z",
                  "withdrawnAt":%s,"withdrawalReason":null}}""".formatted(
                        id,
                        duplicateOf == null ? "null" : "\"" + duplicateOf + "\"",
                        version,
                        withdrawn ? "\"2020-03-11T01:00:00Z\"" : "null"));
    }

    /** An agreement as its service answers with it; an end may be null. */
    void hasAgreement(UUID id, int version, String signedOn, String inForceFrom, String endsOn) {
        items.computeIfAbsent("/api/v1/agreements", none -> new ArrayList<>()).add("""
                {"id":"%s","unit":"80.001","kind":"village-twinning","title":"Kết nghĩa bản - bản","partner":"Bản Huội Đun","country":"LA",
                 "signedOn":"%s","inForceFrom":"%s"%s,"qualifier":"exact",
                 "record":{"version":%d,"recordedAt":"2020-03-10T01:00:00Z","recordedBy":"phong-ngoai-vu","changedAt":"2020-03-10T01:00:00Z"}}""".formatted(
                        id, signedOn, inForceFrom, endsOn == null ? "" : ",\"endsOn\":\"" + endsOn + "\"", version));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(path + "?" + query);
        token = exchange.getRequestHeaders().getFirst("Authorization");
        List<String> all = items.getOrDefault(path, List.of());
        int start = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1")) : 0;
        int end = Math.min(all.size(), start + PAGE);
        String next = end < all.size() ? ",\"next\":\"" + end + "\"" : "";
        byte[] body = ("{\"items\":[" + String.join(",", all.subList(start, end)) + "]" + next + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.endsWith("cases") ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public String delegations() {
        return address();
    }

    @Override
    public String ngoProjects() {
        return address();
    }

    @Override
    public String borderIncidents() {
        return address();
    }

    @Override
    public String citizenProtection() {
        return address();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package vn.banggiao.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/**
 * {@code deploy/local/rebuild}: has the running registry rebuild its ledger, and prints how far it has come. Exit codes: 0 the
 * rebuilt ledger is served, 1 it failed and the old one is served as before, 2 not understood.
 */
public final class Rebuild {

    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final long PAUSE_MILLIS = 500;

    private static final String HELP = """
            Usage: deploy/local/rebuild [--data DIR]

            Has the registry that deploy/local/up started rebuild its ledger from the log, and prints the progress and the
            rate until it is done. Reports go on being served from the old ledger until the rebuilt one takes its place; where
            it fails, nothing has changed and it can be started again. Ctrl-C ends the printing, not the rebuild.

            BANGGIAO_HTTP_PORT is the port of reporting (8080).
            """;

    private Rebuild() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, System.getenv("BANGGIAO_HTTP_PORT"), args));
    }

    /** @param port of reporting; null for the usual one */
    static int run(PrintStream out, PrintStream err, String port, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            Path data = Token.takeData(words);
            if (!words.isEmpty()) {
                throw new IllegalArgumentException("'%s' is not an option: see --help".formatted(words.get(0)));
            }
            if (!Files.isDirectory(data)) {
                throw new LocalFailure(
                        "%s does not exist: start the registry first with deploy/local/up".formatted(data));
            }
            return rebuild(reporting(data, port), out);
        } catch (IllegalArgumentException e) {
            err.println("rebuild: " + e.getMessage());
            return 2;
        } catch (LocalFailure e) {
            err.println("rebuild: " + e.getMessage());
            return 1;
        }
    }

    private static RegistryClient reporting(Path data, String port) {
        String at = port == null ? Integer.toString(Service.REPORTING.usualPort()) : port;
        if (!at.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("BANGGIAO_HTTP_PORT=%s is no port".formatted(at));
        }
        Addresses addresses = new Addresses(Map.of(Service.REPORTING, URI.create("http://127.0.0.1:" + at)));
        return new RegistryClient(
                addresses, LocalIssuer.in(data.resolve("issuer")).token("system", "*"), "en");
    }

    private static int rebuild(RegistryClient reporting, PrintStream out) {
        Answer begun = reporting.send(Service.REPORTING, "POST", REBUILDS, RegistryClient.JSON, "");
        if (begun.status() != 202) {
            throw new LocalFailure("reporting answers %d: %s"
                    .formatted(begun.status(), begun.body().strip()));
        }
        JsonNode rebuild = begun.json();
        String path = REBUILDS + "/" + rebuild.path("id").asText();
        long printed = -1;
        while (rebuild.path("state").asText().equals("running")) {
            if (rebuild.path("events").asLong() > printed) {
                out.println(progress(rebuild));
                printed = rebuild.path("events").asLong();
            }
            pause();
            rebuild = reporting.read(Service.REPORTING, path);
        }
        out.println(progress(rebuild));
        if (!rebuild.path("state").asText().equals("done")) {
            throw new LocalFailure("it failed, and the ledger is as it was: "
                    + rebuild.path("failure").asText());
        }
        out.println("done: the rebuilt ledger is served");
        return 0;
    }

    private static String progress(JsonNode rebuild) {
        long events = rebuild.path("events").asLong();
        long all = rebuild.path("logEvents").asLong();
        String left = rebuild.path("secondsLeft").isNumber() && events < all
                ? ", %d s left".formatted(rebuild.path("secondsLeft").asLong())
                : "";
        return "%d of %d events, %d/s%s"
                .formatted(events, all, rebuild.path("perSecond").asLong(), left);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted; the rebuild goes on", e);
        }
    }
}

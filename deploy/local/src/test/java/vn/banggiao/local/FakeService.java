package vn.banggiao.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged service: is ready at once, tells its environment, and fails where FAKE_FAILS names it. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        if (System.getenv("BANGGIAO_DB_URL").endsWith("/" + System.getenv("FAKE_FAILS"))) {
            System.out.println("2026-11-20 ERROR the schema is newer than the service");
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            String variable = exchange.getRequestURI().getPath().substring(1);
            byte[] body = System.getenv().getOrDefault(variable, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Puts a jar of it where each service's would be. */
    static void putInto(Path services) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        FakeService.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        for (Service service : Service.values()) {
            Path folder =
                    Files.createDirectories(services.resolve(service.code()).resolve("target/quarkus-app"));
            new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest).close();
        }
    }
}

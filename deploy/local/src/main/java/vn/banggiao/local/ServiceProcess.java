package vn.banggiao.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One running service: its packaged form, in a JVM of its own that is kept small. */
final class ServiceProcess {

    private static final int MILLIS = 2000;

    private final URI address;
    private final Child child;

    private ServiceProcess(URI address, Child child) {
        this.address = address;
        this.child = child;
    }

    /** @throws LocalFailure where the service is not built */
    static void requireBuilt(Service service, StackOptions options) {
        Path jar = jar(service, options.servicesFolder());
        if (!Files.isRegularFile(jar)) {
            throw new LocalFailure(
                    "The service %s is not built (%s is missing): run mvn -Dquick package".formatted(service, jar));
        }
    }

    static ServiceProcess start(
            Service service, StackOptions options, Path logs, URI address, Map<String, String> environment) {
        Child child = Child.start(
                service.code(),
                command(jar(service, options.servicesFolder()), logs, options.serviceFlags()),
                environment,
                logs.resolve(service + ".log"),
                pidFile(service, logs));
        return new ServiceProcess(address, child);
    }

    static Path pidFile(Service service, Path logs) {
        return logs.resolve(service + ".pid");
    }

    private static Path jar(Service service, Path servicesFolder) {
        return servicesFolder.resolve(service.code()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static List<String> command(Path jar, Path logs, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbanggiao.data=" + logs + "/",
                "-Xms32m",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(flags);
        command.addAll(
                List.of("-cp", ProjectFiles.ourClasses() + ":" + jar, ServiceMain.class.getName(), jar.toString()));
        return command;
    }

    /** Whether it says of itself that it is ready to serve. */
    boolean isReady() {
        try {
            var connection = (HttpURLConnection)
                    address.resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    Child child() {
        return child;
    }
}

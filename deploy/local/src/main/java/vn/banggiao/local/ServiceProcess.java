package vn.banggiao.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One running service: its packaged form, in a JVM of its own that is kept small. */
final class ServiceProcess {

    private static final int MILLIS = 2000;

    private final URI address;
    private final Map<String, String> own;
    private final Child child;

    private ServiceProcess(URI address, Map<String, String> own, Child child) {
        this.address = address;
        this.own = own;
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

    /**
     * @param own what of the environment is this instance's alone
     * @param environment all of it
     */
    static ServiceProcess start(
            Instance instance,
            StackOptions options,
            Path logs,
            URI address,
            Map<String, String> own,
            Map<String, String> environment) {
        Child child = Child.start(
                instance.toString(),
                command(jar(instance.service(), options.servicesFolder()), logs, options.serviceFlags()),
                environment,
                logs.resolve(instance + ".log"),
                pidFile(instance.toString(), logs));
        return new ServiceProcess(address, own, child);
    }

    static Path pidFile(String instance, Path logs) {
        return logs.resolve(instance + ".pid");
    }

    /** The instances that have run with these logs, by name. */
    static List<String> everStarted(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        }
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

    /** What it was given that others of its service were not. */
    Map<String, String> own() {
        return own;
    }

    Child child() {
        return child;
    }
}

package vn.banggiao.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One running service: its packaged form, in a JVM of its own that is kept small. */
final class ServiceProcess {

    private static final int MILLIS = 2000;

    private final URI address;
    private final Map<String, String> own;
    private final Child child;
    private final ClassArchive archive;

    private ServiceProcess(URI address, Map<String, String> own, Child child, ClassArchive archive) {
        this.address = address;
        this.own = own;
        this.child = child;
        this.archive = archive;
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
        ServiceJars jars = ServiceJars.of(instance.service(), options.servicesFolder());
        List<Path> classPath = Stream.concat(Stream.of(ProjectFiles.launcher()), jars.jars().stream())
                .toList();
        ClassArchive archive = archive(instance, options, jars, classPath);
        Child child = Child.start(
                instance.toString(),
                new JavaCommand(logs, "-Xmx192m", "-Xss512k", "-XX:ReservedCodeCacheSize=96m")
                        .with(heap(instance.service()))
                        .with(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager"))
                        .with(archive.flags())
                        .with(options.serviceFlags())
                        .running(ServiceMain.class.getName(), classPath, jars.mainClass()),
                environment,
                logs.resolve(instance + ".log"),
                pidFile(instance.toString(), logs));
        return new ServiceProcess(address, own, child, archive);
    }

    /**
     * Old objects have room for what is there after the start, so that nothing has to be cleared for more; young ones begin small and
     * grow with the work. The projection makes garbage so fast that pauses of two threads are worth some megabytes more; they take more
     * young space only where a tenth of the time goes into clearing it.
     */
    private static List<String> heap(Service service) {
        return service == Service.REPORTING
                ? List.of("-XX:+UseParallelGC", "-Xms64m", "-XX:NewSize=16m", "-XX:GCTimeRatio=9")
                : List.of("-XX:+UseSerialGC", "-Xms48m", "-XX:NewSize=12m");
    }

    /** Of several instances none makes one: they would write the same file, and one that ends while the others work would take minutes. */
    private static ClassArchive archive(
            Instance instance, StackOptions options, ServiceJars jars, List<Path> classPath) {
        if (!jars.flat()) {
            return ClassArchive.none();
        }
        Path target =
                ServiceJars.folder(instance.service(), options.servicesFolder()).getParent();
        ClassArchive archive = ClassArchive.in(target.resolve("classes.jsa"), classPath, options.serviceFlags());
        return instance.number() == 1 && options.instances() == 1 ? archive : archive.onlyUsed();
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

    /** Lets it finish what it does, and ends it. */
    void stop() {
        if (child.stop(archive.patience())) {
            archive.keep();
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

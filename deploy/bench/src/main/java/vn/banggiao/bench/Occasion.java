package vn.banggiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.StackOptions;

/**
 * How this run is to measure.
 *
 * @param full the sizes that the goals speak of, instead of those that fit into a few minutes
 * @param rounds how often each contender is measured, in turns
 * @param work a folder of this run's own, on a real disk
 * @param profile whether the services record what they do (JFR, in the folder)
 * @param against a revision of the project to compare the start with; null for none
 */
public record Occasion(boolean full, int rounds, Path work, boolean profile, String against) {

    public void say(String format, Object... values) {
        System.err.printf("  " + format + "%n", values);
    }

    /** One of two sizes. */
    public int size(int small, int whole) {
        return full ? whole : small;
    }

    /** The services as packaged, with PostgreSQL and Kafka, on free ports, in an emptied folder, without limits on calls. */
    public LocalStack start(Service... services) throws IOException {
        return start(Map.of(), services);
    }

    /** @param environment for the services, over the usual */
    public LocalStack start(Map<String, String> environment, Service... services) throws IOException {
        Map<String, String> all = new java.util.HashMap<>(
                Map.of("BANGGIAO_CALLS_PER_SECOND", "1000000", "BANGGIAO_CALLS_SAVED", "10000000"));
        all.putAll(environment);
        StackOptions options = StackOptions.in(emptied(work.resolve("stack")))
                .withPorts(0, 0)
                .only(services)
                .withEnvironment(all);
        if (profile) {
            options = options.withServiceFlags("-XX:StartFlightRecording=settings=profile,filename=" + work);
        }
        return LocalStack.start(options, line -> say("%s", line));
    }

    /** The process of a service that {@link #start} started. */
    public long pid(Service service) throws IOException {
        return Memory.pid(work.resolve("stack/logs").resolve(service + ".pid"));
    }

    /** The folder, with nothing in it. */
    public static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}

package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** The folder of Kafka's data. What is found damaged is said and never touched. */
final class KafkaStorage {

    private KafkaStorage() {}

    /** @throws LocalFailure where the folder holds something but not what says whose it is */
    static void requireWhole(Path data) {
        Path meta = data.resolve("meta.properties");
        try {
            if (!Files.exists(data) || (isEmpty(data) && !Files.exists(meta))) {
                return;
            }
            if (!Files.isRegularFile(meta)) {
                throw damaged(data, "meta.properties is missing");
            }
            Properties properties = new Properties();
            try (var in = Files.newInputStream(meta)) {
                properties.load(in);
            }
            if (properties.getProperty("cluster.id", "").isBlank() || !"1".equals(properties.getProperty("node.id"))) {
                throw damaged(data, "meta.properties does not name the cluster and node 1");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(data, "meta.properties cannot be read");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static LocalFailure damaged(Path data, String how) {
        return new LocalFailure("%s is damaged (%s): restore it from a copy, or delete %s to start empty"
                .formatted(data, how, data.getParent().getParent()));
    }
}

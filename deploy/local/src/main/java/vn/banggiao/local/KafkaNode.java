package vn.banggiao.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The main class of the broker's own process: formats the storage on the first start and then runs Kafka. Never loaded
 * in our JVM, which has no Kafka on its class path.
 */
final class KafkaNode {

    private KafkaNode() {}

    /** @param args the path of server.properties */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        Properties properties = new Properties();
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            properties.load(in);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", args[0]};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IllegalStateException("The storage cannot be formatted");
            }
        }
        Kafka.main(args);
    }
}

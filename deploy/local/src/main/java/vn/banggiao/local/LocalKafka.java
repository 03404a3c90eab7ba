package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka on 127.0.0.1, broker and controller in one process of its own, that keeps its data between starts. Topics
 * are made by whoever owns them, never by a mere use of their name. An acknowledged message is on the disk.
 */
public final class LocalKafka implements AutoCloseable {

    private final DataFolder folder;
    private final int port;
    private final Child child;
    private final ClassArchive archive;

    private LocalKafka(DataFolder folder, int port, Child child, ClassArchive archive) {
        this.folder = folder;
        this.port = port;
        this.child = child;
        this.archive = archive;
    }

    /**
     * Starts it and waits until the broker is part of its own cluster and answers.
     *
     * @param port 0 for any free one
     * @throws LocalFailure where the port or the folder is in use or the folder is damaged
     */
    public static LocalKafka start(Path dataDir, int port) {
        DataFolder folder = DataFolder.claim(dataDir);
        LocalKafka kafka = null;
        try {
            Ports.requireFree(port, "Kafka");
            int actualPort = Ports.orFree(port);
            KafkaStorage.requireWhole(folder.resolve("data"));
            Path properties = writeProperties(folder, actualPort);
            List<Path> jars = ProjectFiles.kafkaJars();
            ClassArchive archive = ClassArchive.in(ProjectFiles.target().resolve("kafka.jsa"), jars, List.of());
            Child child = Child.start(
                    "Kafka",
                    command(folder, properties, jars, archive),
                    Map.of(),
                    folder.resolve("kafka.log"),
                    folder.resolve("pid"));
            kafka = new LocalKafka(folder, actualPort, child, archive);
            child.await(() -> KafkaProbe.answers(actualPort), Duration.ofSeconds(60), folder.remedy());
            return kafka;
        } catch (RuntimeException | Error e) {
            if (kafka != null) {
                kafka.close();
            } else {
                folder.close();
            }
            throw e;
        }
    }

    private static List<String> command(DataFolder folder, Path properties, List<Path> jars, ClassArchive archive) {
        return new JavaCommand(
                        folder.path(),
                        "-Xms32m",
                        "-Xmx256m",
                        "-XX:MaxNewSize=12m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-XX:+UseSerialGC")
                .with(archive.flags())
                .with(List.of("-Dlog4j2.configurationFile=kafka-log4j2.properties"))
                .running("vn.banggiao.local.KafkaNode", jars, properties.toString());
    }

    private static Path writeProperties(DataFolder folder, int port) {
        Path file = folder.resolve("server.properties");
        String settings = """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                # One replica: a message is acknowledged when the disk has it.
                log.flush.interval.messages=1
                offsets.topic.num.partitions=5
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # After a power cut the broker is back when its old session has ended.
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(port, Ports.orFree(0), folder.resolve("data"));
        try {
            Files.writeString(file, settings);
            return file;
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        if (child.stop(archive.patience())) {
            archive.keep();
        }
        folder.close();
    }
}

package vn.banggiao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path dir;

    @Test
    void answersAndIsTheSameClusterAfterAPowerCutAndTheNextStart() throws Exception {
        String first;
        try (LocalKafka kafka = LocalKafka.start(dir.resolve("a b"), 0)) {
            assertTrue(KafkaProbe.answers(kafka.port()));
            assertEquals("127.0.0.1:" + kafka.port(), kafka.bootstrapServers());
            first = meta();
            kafka.child().kill();
        }
        LocalKafka kafka = LocalKafka.start(dir.resolve("a b"), 0);
        try (kafka) {
            assertTrue(KafkaProbe.answers(kafka.port()));
            assertEquals(first, meta());
        }
        assertFalse(kafka.child().isAlive());
        assertFalse(KafkaProbe.answers(kafka.port()));
    }

    private String meta() throws Exception {
        return Files.readAllLines(dir.resolve("a b/data/meta.properties")).stream()
                .filter(line -> line.startsWith("cluster.id="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesADamagedFolderAloneAndSaysSo() throws Exception {
        Path data = Files.createDirectories(dir.resolve("kafka/data"));
        Files.writeString(data.resolve("recovery-point-offset-checkpoint"), "0\n0\n");
        assertEquals(
                "%s is damaged (meta.properties is missing): restore it from a copy, or delete %s to start empty"
                        .formatted(data, dir),
                refusal());
        Files.writeString(data.resolve("meta.properties"), "version=1\n");
        assertEquals(
                "%s is damaged (meta.properties does not name the cluster and node 1): restore it from a copy, or delete %s to start empty"
                        .formatted(data, dir),
                refusal());
    }

    private String refusal() {
        return assertThrows(LocalFailure.class, () -> LocalKafka.start(dir.resolve("kafka"), 0))
                .getMessage();
    }
}

package vn.banggiao.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample follows its schema and comes through its record unchanged. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src/main/resources/vn/banggiao/contracts/samples");

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followsItsSchema(String file) {
        assertEquals(Set.of(), Schemas.violations(event(file), sample(file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesThroughItsRecordUnchanged(String file) {
        Object state = EventJson.read(Schemas.resource("samples/" + file), Schemas.RECORDS.get(event(file)));
        assertEquals(sample(file), Schemas.tree(EventJson.write(state)));
    }

    @Test
    void haveOneForEachEvent() throws IOException {
        assertEquals(
                Schemas.RECORDS.keySet(),
                samples().stream().map(SamplesTest::event).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void showOneThatWasWithdrawn() throws IOException {
        assertTrue(samples().stream()
                .anyMatch(file -> sample(file).path("withdrawn").asBoolean()));
    }

    private static JsonNode sample(String file) {
        return Schemas.tree(Schemas.resource("samples/" + file));
    }

    private static String event(String file) {
        return file.substring(0, file.indexOf('.'));
    }
}

package vn.banggiao.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFileTest {

    @Test
    void givesEveryRecordAnIdOfItsOwn() {
        List<String> ids = requests(
                        SampleFile.all().stream().filter(file -> !file.method().equals("put")))
                .map(request -> request.path("id").asText())
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")));
    }

    @Test
    void namesOnlyUnitsThatItBrings() {
        Set<String> units =
                SampleText.rows("units.csv").stream().map(row -> row[0]).collect(Collectors.toSet());
        requests(SampleFile.all().stream())
                .filter(request -> request.has("unit"))
                .forEach(request ->
                        assertTrue(units.contains(request.path("unit").asText()), request::toString));
        SampleText.rows("successors.csv").forEach(row -> assertTrue(units.containsAll(List.of(row[0], row[1]))));
    }

    @Test
    void takesTheFieldsOfTheAddressOutOfTheLine() {
        SampleLine line =
                SampleLine.of(3, "{\"projectId\": \"7\", \"amount\": 6690000}", "/projects/{projectId}/disbursements");
        assertEquals("/projects/7/disbursements", line.address());
        assertEquals("{\"amount\":6690000}", line.body());
    }

    @Test
    void statesBeforeItRecords() {
        List<String> services =
                SampleFile.all().stream().map(file -> file.service().code()).toList();
        int lastStatement = services.lastIndexOf("reporting");
        assertFalse(services.subList(0, lastStatement).stream().anyMatch(code -> !code.equals("reporting")));
    }

    private static Stream<JsonNode> requests(Stream<SampleFile> files) {
        return files.flatMap(file -> file.lines().stream()).map(line -> RegistryClient.json(line.body()));
    }
}

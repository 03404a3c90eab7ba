package vn.banggiao.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final String DISBURSEMENT = new String(Schemas.resource("samples/disbursement.json"), UTF_8);

    @Test
    void writesAmountsInPlainDecimals() {
        String body = new String(EventJson.write(States.full().get("activity")), UTF_8);
        assertTrue(body.contains("\"value\":316000000,"), body);
    }

    @Test
    void keepsEveryDigitOfAnAmount() {
        DisbursementState state = disbursement("40817.25", "9007199254740990.10");
        assertEquals(new BigDecimal("9007199254740990.10"), state.amount());
        assertTrue(new String(EventJson.write(state), UTF_8).contains(":9007199254740990.10,"));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        assertEquals(disbursement("", ""), disbursement("{", "{\"addedLater\": {\"a\": [1, null]},"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"text\"", "7", "{", "{}", "\u0000", "{\"id\": NaN}"})
    void refusesABodyThatIsNoState(String body) {
        assertThrows(UnreadableEvent.class, () -> EventJson.read(body.getBytes(UTF_8), DisbursementState.class));
    }

    @Test
    void refusesAMissingBody() {
        assertThrows(UnreadableEvent.class, () -> EventJson.read(null, DisbursementState.class));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = DISBURSEMENT.replace("wells", "w\u00e9lls").getBytes(ISO_8859_1);
        assertThrows(UnreadableEvent.class, () -> EventJson.read(body, DisbursementState.class));
    }

    @Test
    void refusesTrailingTokens() {
        byte[] body = (DISBURSEMENT + "{}").getBytes(UTF_8);
        assertThrows(UnreadableEvent.class, () -> EventJson.read(body, DisbursementState.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40817.25        | NaN
            40817.25        | "NaN"
            40817.25        | "40817.25"
            40817.25        | true
            "version": 1    | "version": 1.5
            "version": 1    | "version": 1.0
            "version": 1    | "version": "1"
            "version": 1    | "version": 3000000000
            "version": 1    | "version": null
            false           | 0
            false           | "false"
            "2024-03-31"    | "2024-02-30"
            "2024-03-31"    | "2024-03-31T00:00:00"
            "2024-03-31"    | "2024-03-31T00:00:00Z"
            "2024-03-31"    | "31/3/2024"
            "2024-03-31"    | ""
            "2024-03-31"    | 19813
            "2024-04-09T04:12:44Z" | "2024-04-09T04:12:44"
            "2024-04-09T04:12:44Z" | ""
            "exact"         | "rough"
            "exact"         | 0
            "exact"         | ""
            "USD"           | 840
            "USD"           | 8.4
            "USD"           | true
            "USD"           | ["USD"]
            "USD"           | null
            """)
    void refusesAValueOfAnotherKind(String right, String wrong) {
        assertThrows(UnreadableEvent.class, () -> disbursement(right, wrong), wrong);
    }

    @ParameterizedTest
    @MethodSource("vn.banggiao.contracts.RecordsFollowTheirSchemasTest#events")
    void refusesARequiredFieldThatIsMissingOrNull(String event) {
        JsonNode whole = Schemas.tree(EventJson.write(States.least().get(event)));
        var names = new TreeSet<String>();
        whole.propertyStream().map(Map.Entry::getKey).forEach(names::add);
        names.remove("inForceFrom"); // of an agreement: one of two is required, which the schema says
        for (String name : names) {
            ObjectNode missing = whole.deepCopy();
            missing.remove(name);
            refuses(event, missing, name);
            refuses(event, ((ObjectNode) whole.deepCopy()).putNull(name), name);
        }
    }

    @Test
    void refusesANullAmongTheCommitments() {
        ObjectNode project = (ObjectNode) Schemas.tree(Schemas.resource("samples/project.json"));
        project.putArray("commitments").addNull();
        refuses("project", project, "commitments");
    }

    @Test
    void namesTheFieldInTheReason() {
        var refusal = assertThrows(UnreadableEvent.class, () -> disbursement("\"amount\"", "\"sum\""));
        assertTrue(refusal.getMessage().contains("amount"), refusal.getMessage());
    }

    private static DisbursementState disbursement(String target, String replacement) {
        if (!DISBURSEMENT.contains(target)) {
            throw new IllegalArgumentException("not in the sample: " + target);
        }
        int at = DISBURSEMENT.indexOf(target);
        String body = DISBURSEMENT.substring(0, at) + replacement + DISBURSEMENT.substring(at + target.length());
        return EventJson.read(body.getBytes(UTF_8), DisbursementState.class);
    }

    private static void refuses(String event, JsonNode body, String field) {
        assertThrows(
                UnreadableEvent.class,
                () -> EventJson.read(body.toString().getBytes(UTF_8), Schemas.RECORDS.get(event)),
                event + " without " + field);
    }
}

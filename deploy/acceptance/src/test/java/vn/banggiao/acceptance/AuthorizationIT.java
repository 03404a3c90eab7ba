package vn.banggiao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.banggiao.acceptance.Calls.Answer;
import vn.banggiao.acceptance.WhoMay.Rule;
import vn.banggiao.acceptance.WhoMay.WithoutTheUnit;
import vn.banggiao.local.Service;

/** Walks every operation of every OpenAPI document with every kind of caller, and holds the services to {@code who-may.txt}. */
@ExtendWith(WithRegistry.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorizationIT {

    /** The registry's roles; one that it does not know; and the groups that roles belong to, which are no roles. */
    private static final List<String> ROLES = List.of(
            "border-post",
            "district-officer",
            "province-officer",
            "analyst",
            "outside-analyst",
            "system",
            "auditor",
            "dpo",
            "clerk",
            "reader",
            "office",
            "office-or-post",
            "**");

    private static final String ROLE_REFUSED = "Your role does not permit this.";

    private final WhoMay table = WhoMay.read();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final RunningRegistry registry;
    private final Calls calls;
    private final OwnUnit own;

    AuthorizationIT(RunningRegistry registry) {
        this.registry = registry;
        this.calls = new Calls(registry.stack().addresses());
        for (Service service : Service.values()) {
            JsonNode document =
                    calls.get(null, service, "/q/openapi?format=json").json();
            operations.addAll(Operation.of(service, document));
        }
        this.own = OwnUnit.in(registry, calls, operations, table);
    }

    @Test
    @Order(1)
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertEquals(
                new TreeSet<>(table.rules().keySet()),
                new TreeSet<>(operations.stream().map(Operation::name).toList()));
    }

    @Test
    @Order(2)
    void nobodyEntersWithoutAValidToken() {
        Map<String, String> tokens = new LinkedHashMap<>(registry.oddTokens().all());
        for (Operation operation : operations) {
            tokens.forEach((what, token) -> {
                Answer answer = ask(token, operation, rule(operation).query());
                check(
                        answer.status() == 401
                                && answer.response()
                                        .headers()
                                        .firstValue("WWW-Authenticate")
                                        .isPresent(),
                        "401",
                        operation,
                        what,
                        answer);
            });
        }
        assertNothingWrong();
    }

    /** In the name of a unit that does not exist, so that nothing is changed. */
    @Test
    @Order(3)
    void eachRoleMayWhatTheTableSaysAndNothingElse() {
        for (String role : ROLES) {
            String token = registry.stack().issuer().token(role, "0");
            for (Operation operation : operations) {
                boolean may = rule(operation).lets(role);
                Answer answer = ask(token, operation, rule(operation).query());
                boolean refused = answer.status() == 403 && answer.detail().equals(ROLE_REFUSED);
                check(
                        refused != may && answer.status() != 401 && answer.status() < 500,
                        may ? "let in" : "refused",
                        operation,
                        role,
                        answer);
            }
        }
        assertNothingWrong();
    }

    /** In another province, in places whose codes merely begin alike, and nowhere. */
    @Test
    @Order(4)
    void whoHasTheRoleButNotTheUnitIsNotServed() {
        List<List<String>> elsewhere = List.of(List.of("11"), List.of("96.96", "9", "96.9600"), List.of());
        for (Operation operation : operations) {
            Rule rule = rule(operation);
            for (List<String> units : elsewhere) {
                for (String role : rule.roles()) {
                    String token = registry.stack().issuer().token(role, units.toArray(String[]::new));
                    Answer answer = ask(token, operation, rule.query());
                    check(
                            isNotServed(operation, rule.withoutTheUnit(), answer),
                            rule.withoutTheUnit().name(),
                            operation,
                            role + " of " + units,
                            answer);
                }
            }
        }
        assertNothingWrong();
    }

    /** So that it is for want of the unit that the others are refused. Reads first, then changes, then withdrawals. */
    @Test
    @Order(5)
    void whoHasTheRoleAndTheUnitIsServed() {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            for (Operation operation : operations) {
                Rule rule = rule(operation);
                if (operation.method().equals(method) && rule.withoutTheUnit() != WithoutTheUnit.EVERYWHERE) {
                    check(anyIsServed(operation, rule), "served", operation, "anybody of " + rule.roles(), null);
                }
            }
        }
        assertNothingWrong();
    }

    private boolean anyIsServed(Operation operation, Rule rule) {
        return Stream.of(OwnUnit.UNIT, OwnUnit.PROVINCE)
                .flatMap(unit -> rule.roles().stream()
                        .map(role -> registry.stack().issuer().token(role, unit)))
                .map(token -> ask(token, operation, rule.query()))
                .anyMatch(answer -> isServed(operation, rule, answer)
                        && (!operation.isBatch() || answer.json().path("status").asInt() != 403));
    }

    /** What is there no more, or not in that state, was let in; a list that is read holds what was made. */
    private boolean isServed(Operation operation, Rule rule, Answer answer) {
        if (rule.withoutTheUnit() == WithoutTheUnit.EMPTY) {
            return answer.status() == 200 && (lists(answer) || !own.has(operation));
        }
        return operation.method().equals("GET") && !operation.path().endsWith("/difference")
                ? answer.status() == 200
                : answer.status() != 401 && answer.status() != 403 && answer.status() < 500;
    }

    private static boolean isNotServed(Operation operation, WithoutTheUnit expected, Answer answer) {
        return switch (expected) {
            case REFUSED, EVERYWHERE ->
                answer.json().path("status").asInt() == 403
                        && (answer.status() == 403 && !answer.detail().equals(ROLE_REFUSED)
                                || answer.status() == 200 && operation.isBatch());
            case EMPTY -> answer.status() == 200 && !lists(answer);
            case OPEN -> answer.status() == 200;
        };
    }

    /** Lists are pages of JSON, or files for others. */
    private static boolean lists(Answer answer) {
        if (answer.body().startsWith("<")) {
            return answer.body().contains("<iati-activity ");
        }
        JsonNode json = answer.json();
        return !(json.isArray() ? json : json.path(json.has("found") ? "found" : "items")).isEmpty();
    }

    private Answer ask(String token, Operation operation, String query) {
        String ifMatch = operation.method().equals("GET") ? "If-None-Match" : "If-Match";
        return calls.send(
                token,
                operation.service(),
                operation.method(),
                own.path(operation, query),
                operation.type(),
                own.body(operation),
                ifMatch,
                operation.method().equals("GET") ? "\"none\"" : "\"1\"",
                "Purpose",
                "A test");
    }

    private Rule rule(Operation operation) {
        return table.rules().getOrDefault(operation.name(), new Rule(List.of(), WithoutTheUnit.REFUSED, ""));
    }

    private void check(boolean right, String expected, Operation operation, String caller, Answer answer) {
        if (!right) {
            wrong.add("%s, %s: %s expected, got %s".formatted(operation.name(), caller, expected, answer));
        }
    }

    private void assertNothingWrong() {
        List<String> found = List.copyOf(wrong);
        wrong.clear();
        assertEquals("", String.join("\n", found), () -> found.size() + " answers are wrong");
    }
}

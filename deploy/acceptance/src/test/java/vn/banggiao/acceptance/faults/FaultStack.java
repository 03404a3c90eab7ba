package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import vn.banggiao.acceptance.StackFolder;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;
import vn.banggiao.local.StackOptions;
import vn.banggiao.local.sample.RegistryClient;
import vn.banggiao.local.sample.RegistryClient.Answer;

/**
 * A registry of its own for one test class, on free ports, below {@code target/faults}, where its logs stay. It has no sample, only
 * {@link #UNITS}, which existed always.
 */
public final class FaultStack implements AutoCloseable {

    /** Two provinces, three districts, six communes. */
    public static final List<String> UNITS = List.of(
            "51",
            "51.501",
            "51.501.10001",
            "51.501.10002",
            "51.502",
            "51.502.10003",
            "51.502.10004",
            "52",
            "52.601",
            "52.601.20001",
            "52.601.20002");

    /** Those of them that records are of. */
    static final List<String> COMMUNES =
            UNITS.stream().filter(code -> code.length() > 6).toList();

    private final LocalStack stack;
    private final AtomicInteger numbers = new AtomicInteger();

    private FaultStack(LocalStack stack) {
        this.stack = stack;
    }

    /** @param name of the folder; what an earlier run left in it is deleted */
    public static FaultStack start(String name) {
        return start(name, Map.of());
    }

    /** @param environment for all services, over their own */
    public static FaultStack start(String name, Map<String, String> environment) {
        return start(name, options -> options.withEnvironment(environment));
    }

    /** @param how what is other than usual */
    public static FaultStack start(String name, UnaryOperator<StackOptions> how) {
        Path folder = folder(name);
        StackFolder.empty(folder);
        FaultStack registry = of(LocalStack.start(how.apply(StackFolder.options(folder)), FaultStack::say));
        try {
            registry.importUnits();
            return registry;
        } catch (RuntimeException | Error e) {
            registry.close();
            throw e;
        }
    }

    /** What is in the folder already, started again. Records that are made get numbers far from those that it may have. */
    public static FaultStack again(String name) {
        FaultStack registry = of(LocalStack.start(StackFolder.options(folder(name)), FaultStack::say));
        registry.numbers.set(1_000_000);
        return registry;
    }

    /** Where a stack of that name keeps everything. */
    static Path folder(String name) {
        return Path.of("target", "faults", name).toAbsolutePath();
    }

    /** A stack that runs already and has the units, or takes them from {@link #importUnits}. */
    public static FaultStack of(LocalStack stack) {
        return new FaultStack(stack);
    }

    /** Returns when every service knows the units. */
    public void importUnits() {
        StringBuilder list = new StringBuilder("code,name,level,parent,valid_from,valid_to\n");
        for (String code : UNITS) {
            String level = List.of("province", "district", "commune").get(code.split("\\.").length - 1);
            String parent = code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : "";
            list.append("%s,%s %s,%s,%s,,\n".formatted(code, "Unit", code, level, parent));
        }
        Answer answer = as("system", "*")
                .send(
                        Service.REPORTING,
                        "POST",
                        "/api/v1/units/import?kind=units",
                        RegistryClient.CSV,
                        list.toString());
        if (answer.status() != 200 || !answer.json().path("problems").isEmpty()) {
            throw new IllegalStateException("the units were not imported: " + answer);
        }
        for (Service service : Service.values()) {
            await("units in " + service)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> count(service, "select count(*) from unit where code like '5%'") == UNITS.size());
        }
    }

    public LocalStack stack() {
        return stack;
    }

    /** Of the next story: no two loads on one registry tell the same. */
    AtomicInteger numbers() {
        return numbers;
    }

    public RegistryClient as(String role, String... units) {
        return new RegistryClient(stack.addresses(), stack.issuer().token(role, units), "en");
    }

    /** The first column of the first row, asked of a service's database as its owner. */
    public long count(Service service, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl(service.database()),
                        stack.postgres().user(),
                        stack.postgres().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Whether a reconciliation of everything finds that ledger and services agree; what it found stands in the answer. */
    JsonNode reconciled() {
        RegistryClient system = as("system", "*");
        String path = "/api/v1/reconciliations";
        String id = system.send(Service.REPORTING, "POST", path, RegistryClient.JSON, "{}")
                .json()
                .path("id")
                .asText();
        await("reconciliation").atMost(Duration.ofSeconds(60)).until(() -> !system.read(
                        Service.REPORTING, path + "/" + id)
                .path("state")
                .asText()
                .equals("running"));
        return system.read(Service.REPORTING, path + "/" + id);
    }

    /** For a person who watches the build. */
    public static void say(String line) {
        System.out.println("[faults] " + line);
    }

    @Override
    public void close() {
        stack.close();
    }
}

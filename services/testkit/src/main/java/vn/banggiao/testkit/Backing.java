package vn.banggiao.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.banggiao.local.LocalIssuer;
import vn.banggiao.local.LocalKafka;
import vn.banggiao.local.LocalPostgres;

/**
 * A real PostgreSQL, a real Kafka broker and a real issuer of tokens for a {@code @QuarkusTest}; use it with
 * {@code @WithTestResource(Backing.class)}. Started once for the tests of a module.
 */
public class Backing implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "test";

    private static LocalIssuer issuer;
    private static LocalKafka broker;
    private static Path kafkaDirectory;
    private static LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("banggiao-test");
            postgres = LocalPostgres.start(directory.resolve("postgres"), 0, List.of(DATABASE));
            kafkaDirectory = directory.resolve("kafka");
            broker = LocalKafka.start(kafkaDirectory, 0);
            issuer = LocalIssuer.in(directory.resolve("issuer"));
            return Map.of(
                    "BANGGIAO_DB_URL", postgres.jdbcUrl(DATABASE),
                    "BANGGIAO_DB_USER", postgres.serviceUser(DATABASE),
                    "BANGGIAO_DB_PASSWORD", postgres.servicePassword(),
                    "BANGGIAO_DB_OWNER", postgres.user(),
                    "BANGGIAO_DB_OWNER_PASSWORD", postgres.password(),
                    "BANGGIAO_KAFKA", broker.bootstrapServers(),
                    "BANGGIAO_JWKS", issuer.jwksFile().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    /** A connection as the owner of the tables, who may do what the service may not. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password());
    }

    /** Does something while the broker is away, and brings it back at the same address with what it had. */
    public static void whileKafkaIsAway(Runnable action) {
        int port = broker.port();
        broker.close();
        try {
            action.run();
        } finally {
            broker = LocalKafka.start(kafkaDirectory, port);
        }
    }

    /** A token of the running issuer. */
    static String token(List<String> roles, String... units) {
        return issuer.token(roles, units);
    }

    static String bootstrapServers() {
        return broker.bootstrapServers();
    }
}

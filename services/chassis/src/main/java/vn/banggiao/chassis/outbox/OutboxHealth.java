package vn.banggiao.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how much waits for Kafka and since when. The service stays ready while events wait: posts go on being accepted, and
 * {@code degraded} says that reports run behind.
 */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
    private static final long DEGRADED_AFTER_SECONDS = 10;
    private static final String OLDEST = """
            select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::bigint
            from (select created_at from outbox order by id limit 10000) waiting""";

    private final AgroalDataSource database;

    OutboxHealth(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("outbox");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OLDEST)) {
            row.next();
            long seconds = row.getLong(2);
            return response.up()
                    .withData("waiting", row.getLong(1))
                    .withData("oldestSeconds", seconds)
                    .withData("degraded", seconds > DEGRADED_AFTER_SECONDS)
                    .build();
        } catch (SQLException e) {
            return response.down()
                    .withData("reason", "the database does not answer")
                    .build();
        }
    }
}

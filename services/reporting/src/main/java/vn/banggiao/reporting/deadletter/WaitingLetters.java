package vn.banggiao.reporting.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Says how many dead letters wait for somebody: {@code waiting} of the readiness check {@code dead-letters}, and the gauge
 * {@code banggiao.dead.letters.waiting}. The service is ready however many there are.
 */
@Readiness
@ApplicationScoped
class WaitingLetters implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WaitingLetters.class);

    private final LetterRows rows;

    WaitingLetters(LetterRows rows) {
        this.rows = rows;
    }

    void measure(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("banggiao.dead.letters.waiting", this, WaitingLetters::gauge)
                .description("messages that the ledger could not take and nobody has settled")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("dead-letters").up();
        try {
            answer.withData("waiting", rows.waiting());
        } catch (SQLException e) {
            LOG.debugf("how many dead letters wait is not known: %s", e);
        }
        return answer.build();
    }

    /** Not a number while the database is away. */
    private double gauge() {
        try {
            return rows.waiting();
        } catch (SQLException e) {
            LOG.debugf("how many dead letters wait is not known: %s", e);
            return Double.NaN;
        }
    }
}

package vn.banggiao.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether events reach the ledger. The service stays ready while they do not: {@code degraded} says that figures age. */
@Readiness
@ApplicationScoped
public class ProjectionHealth implements HealthCheck {
    private final ProjectionConsumer consumer;

    ProjectionHealth(ProjectionConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("projection")
                .up()
                .withData("degraded", !consumer.healthy())
                .build();
    }
}

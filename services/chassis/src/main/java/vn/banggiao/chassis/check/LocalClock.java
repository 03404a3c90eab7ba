package vn.banggiao.chassis.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The clock of the registry: "today" is today in Asia/Ho_Chi_Minh, wherever the server runs. */
@ApplicationScoped
public class LocalClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** As fine as PostgreSQL keeps an instant, so that what is answered at once is what is read later. */
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), MICROSECOND);
    }

    @Produces
    @Singleton
    ClockProvider clockProvider(Clock clock) {
        return () -> clock;
    }
}

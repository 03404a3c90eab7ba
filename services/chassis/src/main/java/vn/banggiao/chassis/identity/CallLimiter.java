package vn.banggiao.chassis.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.banggiao.chassis.problem.Refusals;

/**
 * A bucket of calls for each caller, by the name in the verified token, so that one account's flood leaves room for the others,
 * however many tokens it holds. A caller that is not heard of for ten minutes is forgotten; by then its bucket is full again.
 */
@ApplicationScoped
public class CallLimiter {
    private static final int MOST_CALLERS = 100_000;

    private final CallRates rates;
    private final LoadingCache<String, Bucket> buckets;

    CallLimiter(CallRates rates) {
        this.rates = rates;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(caller -> bucket());
    }

    /**
     * Takes one call.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 429 where the caller has none left
     */
    void take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusals.tooMany(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    /** A line of a batch is kept in any case; what it costs is missing from the calls that come after the batch. */
    public void owe(String caller, int line) {
        if (line % rates.linesPerCall() == 0) {
            buckets.get(caller).consumeIgnoringRateLimits(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rates.saved()).refillGreedy(rates.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}

package vn.banggiao.local.sample;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.banggiao.local.LocalFailure;

/** Waiting for a condition that other processes bring about. */
final class Patience {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /**
     * Returns as soon as the condition holds, which is asked at once and every 20 ms after.
     *
     * @param otherwise what to say where it does not hold within 30 s
     */
    static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LocalFailure("%s after %d s".formatted(otherwise.get(), AT_MOST.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting", e);
        }
    }
}

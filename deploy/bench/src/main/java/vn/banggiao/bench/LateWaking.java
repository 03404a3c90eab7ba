package vn.banggiao.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A thread that only sleeps, and how late it woke at worst: so long at least whoever is measured may have waited for the machine itself, for
 * instance for a host that had stopped it.
 */
public final class LateWaking implements AutoCloseable {
    private static final long SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final AtomicLong most = new AtomicLong();
    private final Thread sleeper = new Thread(this::sleep, "late-waking");

    /** Begins to sleep. */
    public LateWaking() {
        sleeper.setDaemon(true);
        sleeper.start();
    }

    /** Milliseconds, until now. */
    public double most() {
        return most.get() / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private void sleep() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(SLEEP_NANOS);
                long late = System.nanoTime() - began - SLEEP_NANOS;
                most.accumulateAndGet(late, Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sleeper.interrupt();
    }
}

package vn.banggiao.bench.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Times something by how far it says that it has come: from where it is first seen to have begun, until all is done. */
final class Watch {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Watch() {}

    /** How far it has come. */
    @FunctionalInterface
    interface Progress {
        long reached() throws Exception;
    }

    /** How many a second. */
    static double rate(long all, long pauseMillis, Progress progress) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long seen;
        while ((seen = progress.reached()) == 0) {
            pause(pauseMillis, end);
        }
        long began = System.nanoTime();
        while (progress.reached() < all) {
            pause(pauseMillis, end);
        }
        return (all - seen) / ((System.nanoTime() - began) / 1e9);
    }

    private static void pause(long millis, long end) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("not done after " + PATIENCE);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}

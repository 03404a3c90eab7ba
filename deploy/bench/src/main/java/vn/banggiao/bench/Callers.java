package vn.banggiao.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Clients that each post the next body when the last one is answered. Any answer but 201 ends the measurement. */
public final class Callers {
    private Callers() {}

    /** Returns how many bodies a second were kept. */
    public static double rate(
            int clients, Duration time, URI address, String token, String path, Supplier<byte[]> bodies)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> post(end, address, token, path, bodies)));
            }
            long kept = 0;
            for (Future<Long> count : counts) {
                kept += count.get();
            }
            return kept / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long post(long end, URI address, String token, String path, Supplier<byte[]> bodies)
            throws Exception {
        long kept = 0;
        try (Wire wire = new Wire(address, token)) {
            while (System.nanoTime() < end) {
                int status = wire.post(path, "application/json", bodies.get());
                if (status != 201) {
                    throw new IllegalStateException(status + ": " + wire.text());
                }
                kept++;
            }
        }
        return kept;
    }
}

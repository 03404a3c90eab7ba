package vn.banggiao.acceptance.faults;

import java.time.Duration;

/**
 * How much of it: the short form is part of every build, the long one is run with {@code -Plong}.
 *
 * @param operations of clients while parts are killed
 * @param rounds in which every part is killed once
 * @param away how long the broker stays away
 */
public record Form(String name, int operations, int rounds, Duration away) {

    static final int CLIENTS = 8;

    private static final Form SHORT = new Form("short", 1_500, 1, Duration.ofSeconds(10));
    private static final Form LONG = new Form("long", 10_500, 3, Duration.ofSeconds(60));

    /** By the property {@code faults.form}. */
    static Form chosen() {
        return isLong() ? LONG : SHORT;
    }

    public static boolean isLong() {
        return System.getProperty("faults.form", "short").equals("long");
    }

    /** By {@code -Dfaults.seed}, or another one every time. */
    static long seed() {
        return Long.getLong("faults.seed", System.currentTimeMillis() % 1_000_000);
    }
}

package vn.banggiao.citizens;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What is logged while this is open, with what was thrown: our own packages, the HTTP layer and SQL at DEBUG. What reads
 * bodies, tokens and addresses stays at INFO, as the service's configuration has it: below, it repeats what it could not read.
 */
final class Logged extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final List<Logger> AT_DEBUG = List.of(
            Logger.getLogger("vn.banggiao"),
            Logger.getLogger("io.quarkus.vertx"),
            Logger.getLogger("org.hibernate.SQL"));

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new HashMap<>();

    static Logged open() {
        Logged logged = new Logged();
        logged.setLevel(Level.ALL);
        for (Logger each : AT_DEBUG) {
            logged.before.put(each, each.getLevel());
            each.setLevel(Level.FINE);
        }
        ROOT.addHandler(logged);
        return logged;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        StringBuilder text = new StringBuilder(String.valueOf(line.getMessage()));
        if (line.getParameters() != null) {
            text.append(List.of(line.getParameters()));
        }
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            text.append(' ').append(cause);
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        before.forEach(Logger::setLevel);
    }
}

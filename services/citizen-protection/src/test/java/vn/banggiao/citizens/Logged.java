package vn.banggiao.citizens;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while this is open, our own packages at DEBUG, with what was thrown. */
final class Logged extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("vn.banggiao");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = OURS.getLevel();

    static Logged open() {
        Logged logged = new Logged();
        logged.setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
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
        OURS.setLevel(before);
    }
}

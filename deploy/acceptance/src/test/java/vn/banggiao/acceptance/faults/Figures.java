package vn.banggiao.acceptance.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one test, printed as a table when it is over. */
public final class Figures {

    private final String title;
    private final Map<String, String> rows = new LinkedHashMap<>();

    public Figures(String title) {
        this.title = title;
    }

    public Figures add(String what, Object figure) {
        rows.put(what, figure.toString());
        return this;
    }

    public void print() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        FaultStack.say("");
        FaultStack.say("| %s | |".formatted(pad(title, width)));
        FaultStack.say("|-%s-|---|".formatted("-".repeat(width)));
        rows.forEach((what, figure) -> FaultStack.say("| %s | %s |".formatted(pad(what, width), figure)));
        FaultStack.say("");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

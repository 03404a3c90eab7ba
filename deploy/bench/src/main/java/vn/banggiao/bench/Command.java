package vn.banggiao.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command line asks for. */
record Command(
        List<Part> parts, boolean full, int rounds, boolean profile, String against, boolean show, boolean help) {

    static final String HELP = """
            deploy/bench/run [--full] [--rounds N] [--profile] [--against REV] [--no-build] [--show] [PART...]

            Measures all parts, or those named, beside their peers in the same run; prints a table, and keeps figures and
            plot in deploy/bench/results. Nothing else should run on the machine meanwhile.

              --full         the sizes that the goals speak of (tens of minutes) instead of small ones (a few minutes)
              --rounds N     how often each contender is measured, in turns (3)
              --profile      services leave a JFR recording each in deploy/bench/target/work
              --against REV  for start: the revision to compare with, built beside this one
              --no-build     measures what is built already
              --show         measures nothing: writes table and plot of the figures that are kept

            Parts:
            """;

    /** @throws IllegalArgumentException where it is not understood, saying why */
    static Command parse(String[] args, List<Part> known) {
        List<Part> parts = new ArrayList<>();
        boolean full = false;
        int rounds = 3;
        boolean profile = false;
        String against = null;
        boolean show = false;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--full" -> full = true;
                case "--rounds" -> rounds = number(value(args, ++i));
                case "--profile" -> profile = true;
                case "--against" -> against = value(args, ++i);
                case "--show" -> show = true;
                case "--help", "-h" -> help = true;
                default -> parts.add(part(args[i], known));
            }
        }
        return new Command(parts.isEmpty() ? known : List.copyOf(parts), full, rounds, profile, against, show, help);
    }

    Occasion occasion(Path work) {
        return new Occasion(full, rounds, work, profile, against);
    }

    private static Part part(String name, List<Part> known) {
        return known.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part " + name + ": see --help"));
    }

    private static String value(String[] args, int at) {
        if (at >= args.length) {
            throw new IllegalArgumentException(args[at - 1] + " needs a value");
        }
        return args[at];
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("--rounds needs a number from 1 to 999, not " + text);
        }
        return Integer.parseInt(text);
    }
}

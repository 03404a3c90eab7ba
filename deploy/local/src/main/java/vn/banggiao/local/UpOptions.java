package vn.banggiao.local;

import java.nio.file.Path;

/**
 * The command line of {@code deploy/local/up}.
 *
 * @param data absolute
 */
record UpOptions(Path data, boolean usualData, boolean once, boolean sample, boolean help) {

    static final String HELP = """
            Usage: deploy/local/up [--data DIR] [--no-sample] [--once]

            Builds what is not built, starts PostgreSQL, Kafka and the five services on 127.0.0.1, loads the sample of
            three offices on the first start, and says "registry ready". Ctrl-C stops everything; the data stay.

              --data DIR    keep everything in DIR (default: .banggiao in the project's folder)
              --no-sample   start empty; a folder that was first started so stays without the sample
              --once        load the sample, print the offices' reports, stop, and exit 0 where all went well
              --help        this text

            Ports: 8080 to 8084, 15432 (PostgreSQL) and 19092 (Kafka). Others are set in the environment:
            BANGGIAO_HTTP_PORT (the first of five), BANGGIAO_PG_PORT, BANGGIAO_KAFKA_PORT.
            """;

    /** @throws IllegalArgumentException with one line that says what was not understood */
    static UpOptions parse(String... args) {
        Path data = null;
        boolean once = false;
        boolean sample = true;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> {
                    if (++i == args.length || args[i].isBlank()) {
                        throw new IllegalArgumentException("--data needs a folder");
                    }
                    data = Path.of(args[i]);
                }
                case "--once" -> once = true;
                case "--no-sample" -> sample = false;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("'%s' is not an option: see --help".formatted(args[i]));
            }
        }
        if (once && !sample) {
            throw new IllegalArgumentException("--once prints the sample, so --no-sample does not go with it");
        }
        Path usual = ProjectFiles.root().resolve(".banggiao");
        Path actual = data == null ? usual : data.toAbsolutePath().normalize();
        return new UpOptions(actual, actual.equals(usual), once, sample, help);
    }

    StackOptions stack() {
        return StackOptions.in(data)
                .withServicePortsFrom(port("BANGGIAO_HTTP_PORT", Service.REPORTING.usualPort()))
                .withPorts(
                        port("BANGGIAO_PG_PORT", StackOptions.POSTGRES_PORT),
                        port("BANGGIAO_KAFKA_PORT", StackOptions.KAFKA_PORT));
    }

    private static int port(String variable, int usual) {
        String value = System.getenv().getOrDefault(variable, Integer.toString(usual));
        if (!value.matches("[1-9]\\d{3,4}") || Integer.parseInt(value) > 65000) {
            throw new LocalFailure("%s=%s is no port: give a number from 1024 to 65000".formatted(variable, value));
        }
        return Integer.parseInt(value);
    }

    /** The command that makes tokens for this data folder. */
    String tokenCommand() {
        return "deploy/local/token" + (usualData ? "" : " --data " + data);
    }
}

package vn.banggiao.bench.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Registry;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/**
 * PostgreSQL's own pgbench on the same server: the rows that one post writes, in one transaction of single statements, into tables of the
 * same shape in a database beside the service's.
 */
final class Pgbench {
    static final String DATABASE = "pgbench";
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");

    private final LocalStack stack;
    private final Path folder;

    private Pgbench(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    /** Copies the tables of the service, which must not be running. */
    static Pgbench beside(Service service, LocalStack stack, Occasion occasion) throws Exception {
        requireInstalled();
        new Registry(stack)
                .execute("postgres", "create database %s template %s".formatted(DATABASE, service.database()));
        return new Pgbench(stack, occasion.work());
    }

    private static void requireInstalled() {
        try {
            run(new ProcessBuilder("pgbench", "--version"));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "pgbench is not there: install it (Debian: apt-get install postgresql-contrib)", e);
        }
    }

    /** Transactions a second. */
    double rate(String script, int clients, int seconds) throws Exception {
        Path file = folder.resolve(script);
        Files.writeString(file, resource(script), StandardCharsets.UTF_8);
        ProcessBuilder pgbench = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(stack.postgres().port()),
                "-U",
                stack.postgres().user(),
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(2, clients)),
                "-T",
                Integer.toString(seconds),
                "-f",
                file.toString(),
                DATABASE);
        pgbench.environment().put("PGPASSWORD", stack.postgres().password());
        String output = run(pgbench);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String run(ProcessBuilder command) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "%s: %s".formatted(command.command().get(0), output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return output;
    }

    private static String resource(String name) throws IOException {
        try (var stream = Pgbench.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

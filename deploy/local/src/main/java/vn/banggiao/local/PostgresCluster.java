package vn.banggiao.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of PostgreSQL's data. It is made beside its place and then moved there, so one that is there is whole;
 * what is found damaged is never touched. Text sorts and folds case by Unicode, whatever the machine's own locale.
 */
final class PostgresCluster {

    private PostgresCluster() {}

    /**
     * Makes the cluster on the first start, checks it on every other.
     *
     * @return the password of the user {@code postgres}
     */
    static String ensure(Path programs, Path cluster, Path passwordFile) {
        try {
            if (!Files.exists(cluster)) {
                make(programs, cluster, passwordFile);
            }
            requireWhole(cluster, passwordFile);
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read or written: %s".formatted(cluster, e.getMessage()), e);
        }
    }

    /** A password that is made at random when it is first asked for. */
    static String secret(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read or written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String random() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret) + "\n";
    }

    private static void make(Path programs, Path cluster, Path passwordFile) throws IOException {
        Path unfinished = cluster.resolveSibling("cluster.unfinished");
        delete(unfinished);
        PrivateFile.write(passwordFile, random());
        List<String> command = new ArrayList<>(notAsRoot());
        command.addAll(List.of(programs.resolve("initdb").toString(), "-D", unfinished.toString()));
        command.addAll(List.of("-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitOf(initdb) != 0) {
            throw new LocalFailure("PostgreSQL's initdb failed: %s".formatted(lastLine(output)));
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireWhole(Path cluster, Path passwordFile) throws IOException {
        for (Path needed :
                List.of(cluster.resolve("PG_VERSION"), cluster.resolve("global").resolve("pg_control"), passwordFile)) {
            if (!Files.isRegularFile(needed)) {
                throw new LocalFailure(
                        "%s is damaged (%s is missing): restore it from a copy, or delete %s to start empty"
                                .formatted(
                                        cluster,
                                        needed.getFileName(),
                                        cluster.getParent().getParent()));
            }
        }
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR)) {
            throw new LocalFailure(
                    "%s is of PostgreSQL %s, this is PostgreSQL %s: move the data with pg_dump, or choose another folder"
                            .formatted(cluster, version, PostgresBinaries.MAJOR));
        }
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, with the same files. */
    static List<String> notAsRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while making PostgreSQL's data folder", e);
        }
    }

    private static String lastLine(String output) {
        String[] lines = output.strip().split("\\R");
        return lines[lines.length - 1];
    }
}

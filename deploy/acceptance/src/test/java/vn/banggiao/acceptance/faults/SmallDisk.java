package vn.banggiao.acceptance.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for one folder, small enough to be filled. Only root may have one: {@link #possible} says whether. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    static boolean possible() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root");
    }

    static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=%dm".formatted(megabytes), "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Until not a byte is left. */
    void fill() {
        byte[] much = new byte[1 << 16];
        for (int size = much.length; size > 0; size /= 2) {
            try (OutputStream out = Files.newOutputStream(ballast.resolveSibling("ballast-" + size))) {
                while (true) {
                    out.write(much, 0, size);
                }
            } catch (IOException full) {
                continue; // with smaller pieces
            }
        }
    }

    void free() {
        for (int size = 1 << 16; size > 0; size /= 2) {
            try {
                Files.deleteIfExists(ballast.resolveSibling("ballast-" + size));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

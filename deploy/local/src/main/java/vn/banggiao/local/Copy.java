package vn.banggiao.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Copies files of one folder into another, on the disk and readable by their owner alone, and writes down the SHA-256 of each: the
 * file {@link #MANIFEST} comes last, so where it is, the copy is whole.
 */
final class Copy implements AutoCloseable {

    static final String MANIFEST = "manifest";
    static final Predicate<Path> EVERYTHING = file -> true;

    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path from;
    private final Path to;
    private final Map<String, String> hashes = new TreeMap<>();
    private long bytes;

    Copy(Path from, Path to) throws IOException {
        this.from = from;
        this.to = to;
        Files.createDirectories(to.getParent());
        Files.createDirectory(to, PRIVATE_FOLDER);
    }

    /**
     * Copies a file, or a folder with everything in it, if it is there. What vanishes while it is copied was not needed.
     *
     * @param wanted files and folders by their whole path; a folder that is not wanted is made, and left empty
     */
    void all(String name, Predicate<Path> wanted) throws IOException {
        Path start = from.resolve(name);
        if (!Files.exists(start)) {
            return;
        }
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                folder(folder);
                return wanted.test(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(file)) {
                    try {
                        file(file, Long.MAX_VALUE);
                    } catch (NoSuchFileException vanished) {
                        hashes.remove(name(file));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    /**
     * Copies the file's first bytes.
     *
     * @throws IOException also where it is shorter
     */
    void beginning(Path file, long length) throws IOException {
        folder(file.getParent());
        if (file(file, length) < length) {
            throw new IOException("%s has become shorter: try again".formatted(file));
        }
    }

    void write(String name, String content) throws IOException {
        write(from.resolve(name), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    private void folder(Path folder) throws IOException {
        Files.createDirectories(to.resolve(from.relativize(folder)), PRIVATE_FOLDER);
    }

    private long file(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return write(file, in, most);
        }
    }

    private long write(Path file, InputStream in, long most) throws IOException {
        Path target = to.resolve(from.relativize(file));
        if (!Files.isDirectory(target.getParent())) {
            folder(file.getParent());
        }
        Files.createFile(target, PRIVATE_FILE);
        DigestInputStream digest = new DigestInputStream(in, sha256());
        long written = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            int read;
            while (written < most
                    && (read = digest.read(buffer, 0, (int) Math.min(buffer.length, most - written))) > 0) {
                out.write(buffer, 0, read);
                written += read;
            }
        }
        hashes.put(
                name(file), HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        bytes += written;
        return written;
    }

    private String name(Path file) {
        return from.relativize(file).toString();
    }

    /** Says that the copy is whole, and on the disk. */
    void finish() throws IOException {
        sync();
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        PrivateFile.write(to.resolve(MANIFEST), lines.toString());
    }

    /** All at once: a copy has thousands of small files, and to wait for each takes ten times as long. */
    void sync() throws IOException {
        try {
            if (new ProcessBuilder("sync").inheritIO().start().waitFor() != 0) {
                throw new IOException("sync failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before everything was on the disk", e);
        }
    }

    /**
     * Whether every file that the manifest names is there as it was written.
     *
     * @throws LocalFailure which names what is not
     */
    static void requireWhole(Path copy) {
        try {
            for (String line : Files.readAllLines(copy.resolve(MANIFEST))) {
                Path file = copy.resolve(line.substring(66));
                if (!Files.isRegularFile(file) || !sha256(file).equals(line.substring(0, 64))) {
                    throw new LocalFailure(
                            "%s is missing or is not as it was written: this backup is damaged".formatted(file));
                }
            }
        } catch (NoSuchFileException e) {
            throw new LocalFailure(
                    "%s is no backup, or one that was never finished (no file %s)".formatted(copy, MANIFEST), e);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read: %s".formatted(copy, e), e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int files() {
        return hashes.size();
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        // nothing is held; where finish was not reached, the manifest is missing
    }
}

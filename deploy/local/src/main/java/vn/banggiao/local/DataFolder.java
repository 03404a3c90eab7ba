package vn.banggiao.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that belongs to one process at a time: claimed by a lock on its file {@code lock}, which the operating system
 * lifts when the process ends, however it ends. The folder is made if missing, open to its owner alone.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws LocalFailure where another process has it, or it cannot be written */
    static DataFolder claim(Path folder) {
        DataFolder claimed = claimIfFree(folder);
        if (claimed == null) {
            throw new LocalFailure("%s is in use by another process: stop that one, or choose another folder"
                    .formatted(folder.toAbsolutePath().normalize()));
        }
        return claimed;
    }

    /** Null where another process has it. */
    static DataFolder claimIfFree(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            make(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return null;
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be written (%s): choose another folder".formatted(path, e), e);
        }
    }

    private static void make(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** What to do where a server does not start on its data. */
    String remedy() {
        return "; where the data are damaged, restore %s from a copy, or delete it to start empty"
                .formatted(path.getParent());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LocalFailure("The lock of %s cannot be lifted: %s".formatted(path, e), e);
        }
    }
}

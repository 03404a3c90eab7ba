package vn.banggiao.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The copy: one file for each record, {@code ID.json}, with the newest version that was heard of; and {@code place}, how far the copy has
 * come. Each file is replaced as a whole, so that a copier which is killed goes on from what it had.
 */
final class CopyFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    CopyFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Keeps the state unless the copy has that version or a higher one: what is told twice, or late, changes nothing. Also a record that is
     * withdrawn or gone stays as its last version; without that, an older one that comes late would bring it back.
     *
     * @return whether it was new
     */
    boolean keep(JsonNode state) throws IOException {
        String id = state.required("id").asText();
        int version = state.required("version").asInt();
        Path file = folder.resolve(id + ".json");
        if (Files.exists(file) && JSON.readTree(file.toFile()).path("version").asInt() >= version) {
            return false;
        }
        write(file, JSON.writeValueAsString(state));
        return true;
    }

    /** How far the copy has come; {@code otherwise} for a new one. */
    String place(String otherwise) throws IOException {
        Path file = folder.resolve("place");
        return Files.exists(file) ? Files.readString(file) : otherwise;
    }

    /** To be called after what lies before the place was kept, never the other way round. */
    void reached(String place) throws IOException {
        write(folder.resolve("place"), place);
    }

    /** Drops the copy, to begin anew. */
    void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

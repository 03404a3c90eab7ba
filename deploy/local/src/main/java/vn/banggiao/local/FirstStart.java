package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers in the data folder whether the sample was loaded or never shall be, so that it is loaded once at most. */
final class FirstStart {

    private static final String LOADED = "loaded";
    private static final String NONE = "none";

    private final Path data;
    private final Path marker;

    FirstStart(Path data) {
        this.data = data;
        this.marker = data.resolve("sample");
    }

    /** Loads where nothing was decided yet. A load that fails or is cut short is tried again at the next start. */
    void loadSample(Runnable load) {
        if (decision().isEmpty()) {
            load.run();
            decide(LOADED);
        }
    }

    void stayEmpty() {
        if (decision().isEmpty()) {
            decide(NONE);
        }
    }

    /** @throws LocalFailure where the folder was first started without the sample */
    void requireSampleWanted() {
        if (decision().equals(NONE)) {
            throw new LocalFailure("%s was started with --no-sample and has no sample to print: choose another folder"
                    .formatted(data));
        }
    }

    private String decision() {
        try {
            return Files.exists(marker) ? Files.readString(marker).strip() : "";
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read: %s".formatted(marker, e.getMessage()), e);
        }
    }

    private void decide(String decision) {
        try {
            Files.writeString(marker, decision + "\n");
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be written: %s".formatted(marker, e.getMessage()), e);
        }
    }
}

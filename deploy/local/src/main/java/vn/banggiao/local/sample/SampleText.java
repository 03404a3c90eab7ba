package vn.banggiao.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that the sample consists of, in the folder {@code sample} of the class path. */
final class SampleText {

    private SampleText() {}

    static String read(String path) {
        try (InputStream text = SampleText.class.getResourceAsStream("/sample/" + path)) {
            if (text == null) {
                throw new IllegalStateException("sample/" + path + " is missing");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + path + " cannot be read", e);
        }
    }

    /** The fields of each row after the header; no field holds a comma. */
    static List<String[]> rows(String path) {
        return read(path).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
}

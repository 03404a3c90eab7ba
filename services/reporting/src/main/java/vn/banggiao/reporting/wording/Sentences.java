package vn.banggiao.reporting.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.banggiao.chassis.problem.Language;

/** The sentences of an office: its own wordings, those of the offices above it, and the usual ones. */
public final class Sentences {
    private static final Map<Language, SortedMap<String, String>> USUAL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            USUAL.put(language, load("/wording/sentences_" + language.tag() + ".properties"));
        }
    }

    private final Language language;
    private final SortedMap<String, String> texts;
    private final Map<String, Sentence> parsed = new HashMap<>();

    private Sentences(Language language, Map<String, String> own) {
        this.language = language;
        this.texts = new TreeMap<>(USUAL.get(language));
        this.texts.putAll(own);
    }

    /** The usual wordings, with an office's own in their place. */
    public static Sentences of(Language language, Map<String, String> own) {
        return new Sentences(language, own);
    }

    public Language language() {
        return language;
    }

    /** These with one worded otherwise. */
    public Sentences with(String sentence, String text) {
        SortedMap<String, String> all = new TreeMap<>(texts);
        all.put(sentence, text);
        return new Sentences(language, all);
    }

    /** All wordings by the sentence that each words. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** Whether it is a sentence of the report as a whole, and tells no figure. */
    public boolean isFrame(String sentence) {
        return Placeholders.FRAME.contains(sentence);
    }

    static String usual(String sentence, Language language) {
        return USUAL.get(language).getOrDefault(sentence, USUAL.get(language).get(Placeholders.ANY_FIGURE));
    }

    /** The wording of that sentence; of any figure where it has none. */
    public Sentence of(String sentence) {
        String text = Objects.requireNonNullElse(texts.get(sentence), texts.get(Placeholders.ANY_FIGURE));
        return parsed.computeIfAbsent(text, Sentence::parse);
    }

    /** The wording of that sentence where no office has one of its own; of {@code figure}, it places every number. */
    public Sentence usual(String sentence) {
        return parsed.computeIfAbsent(usual(sentence, language), Sentence::parse);
    }

    private static SortedMap<String, String> load(String resource) {
        Properties file = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Sentences.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
        return texts;
    }
}

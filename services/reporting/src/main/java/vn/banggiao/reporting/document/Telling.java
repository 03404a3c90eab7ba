package vn.banggiao.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.wording.Companions;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Sentence;
import vn.banggiao.reporting.wording.Sentences;
import vn.banggiao.reporting.wording.Wording;

/**
 * Tells the figures of a section: a sentence for each topic, with up to three parts in brackets; with more parts, or where they are
 * compared, a table. A window of its own and what came late are footnotes. No number is lost: where a wording does not say one that is
 * known, the usual wording is used in its place.
 */
final class Telling {
    private static final int PARTS_IN_A_SENTENCE = 3;

    private final Wording wording;
    private final Sentences sentences;
    private final Names names;
    private final Map<String, String> frame;
    private final TopicTable tables;

    /** @param frame period, unit and place in words */
    Telling(Wording wording, Sentences sentences, Catalogue catalogue, Map<String, String> frame) {
        this.wording = wording;
        this.sentences = sentences;
        this.names = new Names(wording.language(), catalogue);
        this.frame = frame;
        this.tables = new TopicTable(wording, this);
    }

    List<Paper.Block> tell(List<FigureView> figures) {
        List<Paper.Block> blocks = new ArrayList<>();
        Topic.of(figures).forEach(topic -> tell(topic, blocks));
        Set<String> told = figures.stream()
                .filter(TopicLine::tells)
                .map(FigureView::indicator)
                .collect(Collectors.toSet());
        Set<String> missing = new LinkedHashSet<>();
        figures.stream()
                .filter(each -> !told.contains(each.indicator()))
                .forEach(each -> missing.add(inText(name(each))));
        if (!missing.isEmpty() && !told.isEmpty()) {
            blocks.add(Paper.Paragraph.aside(wording.word("missing").formatted(String.join("; ", missing))));
        }
        return blocks;
    }

    private void tell(Topic topic, List<Paper.Block> blocks) {
        List<TopicLine> parts = topic.parts();
        boolean table = parts.size() > PARTS_IN_A_SENTENCE
                || parts.stream().anyMatch(TopicLine::needsColumns)
                || topic.lead() != null
                        && parts.stream().anyMatch(each -> !notes(topic.lead()).containsAll(notes(each)));
        if (topic.lead() != null) {
            blocks.add(sentence(topic, topic.lead(), table ? List.of() : parts));
        } else if (!table) {
            parts.forEach(each -> blocks.add(sentence(topic, each, List.of())));
        }
        if (table) {
            blocks.add(tables.of(topic));
        }
    }

    private Paper.Paragraph sentence(Topic topic, TopicLine line, List<TopicLine> parts) {
        String leader = topic.indicators().get(0);
        FigureView figure = line.figures().get(leader);
        Map<String, Object> facts = new HashMap<>(frame);
        String narrowing = wording.narrowing(line.dimensions());
        facts.put("name", name(figure) + (narrowing.isEmpty() ? "" : " (" + narrowing + ")"));
        facts.put("none", figure.state().equals("none-confirmed"));
        facts.put("value", wording.value(figure));
        facts.put("amount", wording.amount(figure));
        facts.put("comparison", comparison(figure));
        facts.put("details", details(topic, line, parts));
        Companions.of(leader).forEach((placeholder, indicator) -> {
            FigureView companion = line.figures().get(indicator);
            facts.put(placeholder, companion == null ? "" : wording.value(companion));
        });
        String said = say(topic, line, facts, narrowing.isEmpty());
        return new Paper.Paragraph(List.of(new Paper.Run(said, List.copyOf(notes(line)))), false);
    }

    private String say(Topic topic, TopicLine line, Map<String, Object> facts, boolean whole) {
        FigureView leader = line.figures().get(topic.indicators().get(0));
        List<Sentence> wanted = whole
                        && leader.value() != null
                        && (leader.value().signum() != 0 || leader.state().equals("none-confirmed"))
                ? List.of(sentences.of(leader.indicator()), sentences.usual(leader.indicator()))
                : List.of(sentences.of("figure"));
        return wanted.stream()
                .map(each -> each.say(facts))
                .filter(said -> saysAll(said, line, facts))
                .findFirst()
                .orElseGet(() -> sentences.usual("figure").say(facts));
    }

    private boolean saysAll(String said, TopicLine line, Map<String, Object> facts) {
        return said.contains((String) facts.get("comparison"))
                && said.contains((String) facts.get("details"))
                && line.figures().values().stream()
                        .allMatch(each -> each.state().equals("none-confirmed") || said.contains(wording.value(each)));
    }

    /** {@code  (trong đó: nhập cảnh trái phép 21 vụ, 47 người; di cư tự do 46 người)}. */
    private String details(Topic topic, TopicLine lead, List<TopicLine> parts) {
        StringJoiner all = new StringJoiner("; ", " (", ")").setEmptyValue("");
        if (!lead.wholly().isEmpty()) {
            all.add(wording.word("wholly") + " " + wording.narrowing(wholly(lead)));
        }
        StringJoiner some = new StringJoiner("; ", wording.word("of-which") + " ", "").setEmptyValue("");
        for (TopicLine part : parts) {
            some.add(label(part, lead) + " "
                    + part.in(topic.indicators()).stream().map(wording::amount).collect(Collectors.joining(", ")));
        }
        if (!parts.isEmpty()) {
            all.add(some.toString());
        }
        return all.toString();
    }

    /** What a part is narrowed to, and what all of it is besides, where the sentence has not said so of the whole. */
    String label(TopicLine line, TopicLine lead) {
        Map<String, String> besides = wholly(line);
        if (lead != null) {
            besides.entrySet().removeAll(wholly(lead).entrySet());
        }
        String label = wording.narrowing(line.dimensions());
        return besides.isEmpty()
                ? label
                : label + " (" + wording.word("wholly") + " " + wording.narrowing(besides) + ")";
    }

    private static Map<String, String> wholly(TopicLine line) {
        Map<String, String> all = new TreeMap<>();
        line.wholly().forEach(all::putAll);
        return all;
    }

    private String comparison(FigureView figure) {
        StringJoiner said = new StringJoiner(", ", ", ", "").setEmptyValue("");
        if (figure.samePeriod() != null) {
            compared(
                    said,
                    "compared.same-period",
                    figure.samePeriod().percent(),
                    figure.samePeriod().value(),
                    figure);
        }
        if (figure.target() != null) {
            compared(
                    said,
                    "compared.target",
                    figure.target().percent(),
                    figure.target().value(),
                    figure);
        }
        return said.toString();
    }

    private void compared(StringJoiner said, String words, BigDecimal percent, BigDecimal with, FigureView figure) {
        String amount = with == null
                ? null
                : wording.number(with, figure.measure()) + wording.noun(figure.indicator(), figure.measure());
        if (percent != null && with != null) {
            said.add(wording.word(words + "-of").formatted(wording.percent(percent), amount));
        } else if (percent != null) {
            said.add(wording.word(words).formatted(wording.percent(percent)));
        } else if (with != null) {
            said.add(wording.word(words + "-value").formatted(amount));
        }
    }

    /** What the reader must know of the line's figures beside their numbers. */
    Set<String> notes(TopicLine line) {
        Set<String> notes = new LinkedHashSet<>();
        line.figures().values().forEach(each -> notes.addAll(notes(each)));
        return notes;
    }

    private List<String> notes(FigureView figure) {
        List<String> notes = new ArrayList<>();
        if (figure.window().own()) {
            notes.add(wording.word("note.window")
                    .formatted(
                            wording.days(figure.window().from(), figure.window().to())));
        }
        if (figure.late() != null) {
            String narrowing = wording.narrowing(figure.dimensions());
            String of = inText(name(figure)) + (narrowing.isEmpty() ? "" : ", " + narrowing);
            notes.add(wording.word("note.late")
                    .formatted(
                            of,
                            wording.number(figure.late().value(), figure.measure())
                                    + wording.noun(figure.indicator(), figure.measure())));
        }
        return notes;
    }

    /** A report that was frozen keeps its names; in another language they are the catalogue's. */
    String name(FigureView figure) {
        return names.indicator(figure.indicator(), figure.name());
    }

    /** A name within a sentence; an abbreviation keeps its capitals. */
    private static String inText(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

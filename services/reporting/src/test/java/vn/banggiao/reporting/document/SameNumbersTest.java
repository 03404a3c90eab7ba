package vn.banggiao.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Sentences;
import vn.banggiao.reporting.wording.Wording;

/** What a document says is what the API says: number by number, in both formats and languages, and nothing beside. */
class SameNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final ReportView REPORT = RichReport.report();

    static Stream<Arguments> documents() {
        List<Arguments> all = new ArrayList<>();
        for (Language language : Language.values()) {
            Paper paper = Papers.paper(REPORT, Papers.DRAFT, Sentences.of(language, Map.of()));
            all.add(Arguments.of(Named.of("docx " + language, Papers.docxText(Papers.docx(paper))), language));
            all.add(Arguments.of(Named.of("pdf " + language, Papers.pdfText(Papers.pdf(paper))), language));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysEveryNumberOfTheReport(String text, Language language) {
        Set<String> said = numbers(text);
        for (FigureView figure : figures()) {
            for (String number : numbersOf(figure, Wording.in(language))) {
                assertTrue(said.contains(number), () -> figure + " is not in it: " + number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysNoNumberThatTheReportDoesNotGive(String text, Language language) {
        Wording wording = Wording.in(language);
        Set<String> given = new TreeSet<>();
        figures().forEach(each -> {
            given.addAll(numbersOf(each, wording));
            given.addAll(
                    numbers(wording.days(each.window().from(), each.window().to())));
        });
        REPORT.contradictions().stream()
                .flatMap(each -> each.sides().stream())
                .forEach(each -> given.add(wording.number(each.value())));
        REPORT.sections().forEach(each -> given.addAll(numbers(each.narrative() == null ? "" : each.narrative())));
        given.addAll(Set.of("2023", "06"));
        Set<String> unknown = numbers(text);
        unknown.removeAll(given);
        // what is left are the numbers of headings, pages and footnotes: 1, 2, 3
        unknown.removeIf(each -> each.matches("[1-9]"));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysANumberBehindWhatItIsNarrowedTo(String text, Language language) {
        Wording wording = Wording.in(language);
        for (FigureView figure : figures()) {
            String narrowing = wording.narrowing(figure.dimensions());
            boolean told = figure.value() != null && !narrowing.isEmpty();
            if (told && !figure.dimensions().equals(Map.of("kind", "illegal-entry", "country", "LA"))) {
                String number = wording.number(figure.value(), figure.measure());
                assertTrue(
                        Pattern.compile(
                                        Pattern.quote(narrowing) + ".{1,60}?\\b" + Pattern.quote(number) + "\\b",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(text)
                                .find(),
                        () -> narrowing + ": " + number + " is not in " + text);
            }
        }
    }

    private static List<FigureView> figures() {
        return REPORT.sections().stream()
                .flatMap(each -> each.figures().stream())
                .toList();
    }

    private static List<String> numbersOf(FigureView figure, Wording wording) {
        List<String> numbers = new ArrayList<>();
        String measure = figure.measure();
        if (figure.state().equals("value")) {
            numbers.add(wording.number(figure.value(), measure));
        }
        for (BigDecimal each : Stream.of(
                        figure.outOf(),
                        figure.samePeriod() == null ? null : figure.samePeriod().value(),
                        figure.target() == null ? null : figure.target().value(),
                        figure.late() == null ? null : figure.late().value())
                .filter(each -> each != null)
                .toList()) {
            numbers.add(wording.number(each, measure));
        }
        Stream.of(
                        figure.samePeriod() == null ? null : figure.samePeriod().percent(),
                        figure.target() == null ? null : figure.target().percent())
                .filter(each -> each != null)
                .forEach(each -> numbers.add(wording.number(each)));
        return numbers;
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(found.group());
        }
        return numbers;
    }
}

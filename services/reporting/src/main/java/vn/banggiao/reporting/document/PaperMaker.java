package vn.banggiao.reporting.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.office.Office;
import vn.banggiao.reporting.office.UnitName;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Companions;
import vn.banggiao.reporting.wording.Names;
import vn.banggiao.reporting.wording.Sentences;
import vn.banggiao.reporting.wording.Wording;

/**
 * Makes the paper of a report. A section of the unit's outline that has nothing says so; a usual section that the outline does not name
 * and that has nothing is left out, and named in the working annex of a draft.
 */
final class PaperMaker {
    private final Wording wording;
    private final Names names;
    private final Sentences sentences;
    private final Catalogue catalogue;
    private final Office office;

    PaperMaker(Sentences sentences, Catalogue catalogue, Office office) {
        this.wording = Wording.in(sentences.language());
        this.names = new Names(sentences.language(), catalogue);
        this.sentences = sentences;
        this.catalogue = catalogue;
        this.office = office;
    }

    /** @param byUnit null where no annex by unit is wanted */
    Paper make(ReportView report, ConsolidationView byUnit, Issue issue) {
        Map<String, String> frame = frame(report);
        List<ReportView.ReportSection> left = new ArrayList<>();
        List<Paper.Block> body = new ArrayList<>();
        body.add(Paper.Paragraph.of(say("opening", frame)));
        sections(report, frame, body, left);
        List<List<Paper.Block>> annexes = new ArrayList<>();
        if (byUnit != null) {
            annexes.add(new UnitTables(wording, names).annex(byUnit));
        }
        WorkingAnnex annex = new WorkingAnnex(wording, names::section);
        if (issue.draft() && annex.isNeeded(report, left)) {
            annexes.add(annex.blocks(report, left));
        }
        return new Paper(
                head(report, frame, issue),
                body,
                new Paper.Foot(
                        say("closing", frame),
                        wording.word("recipients"),
                        office.recipients(),
                        office.authority(),
                        office.signatory()),
                annexes,
                issue.draft() ? wording.word("draft") : "",
                issue.draft() ? "" : wording.word("seal").formatted(issue.edition(), issue.sha256()),
                wording.language());
    }

    /** What the paper of a report says in that sentence: one of the frame, that of an indicator, or of all figures. */
    List<Paper.Block> say(String sentence, ReportView report) {
        Map<String, String> frame = frame(report);
        if (sentences.isFrame(sentence)) {
            return List.of(Paper.Paragraph.of(say(sentence, frame)));
        }
        Telling telling = new Telling(wording, sentences, catalogue, frame);
        return report.sections().stream()
                .flatMap(section -> telling
                        .tell(section.figures().stream()
                                .filter(each -> sentence.equals("figure")
                                        || Companions.leader(each.indicator()).equals(sentence)
                                        || each.indicator().equals(sentence))
                                .toList())
                        .stream())
                .toList();
    }

    private void sections(
            ReportView report, Map<String, String> frame, List<Paper.Block> body, List<ReportView.ReportSection> left) {
        Numbering numbering = new Numbering();
        Telling telling = new Telling(wording, sentences, catalogue, frame);
        for (ReportView.ReportSection section : report.sections()) {
            boolean known =
                    section.narrative() != null || section.figures().stream().anyMatch(TopicLine::tells);
            if (!known && section.numbering() == null) {
                left.add(section);
                continue;
            }
            Paper.Heading heading = numbering.heading(section.numbering(), title(section));
            body.add(heading == null ? new Paper.Heading(3, title(section)) : heading);
            paragraphs(section.narrative(), body);
            body.addAll(telling.tell(section.figures()));
            if (!known && !headsOthers(section, report)) {
                body.add(Paper.Paragraph.aside(wording.word("missing-section")));
            }
        }
    }

    /** Whether sections stand under it, so that it is a heading and nothing is missing there. */
    private static boolean headsOthers(ReportView.ReportSection section, ReportView report) {
        String under = Pattern.quote(section.numbering()) + "(\\..*|[a-zđ])";
        return report.sections().stream()
                .anyMatch(each -> each.numbering() != null && each.numbering().matches(under));
    }

    /** An officer's text; each of its lines is a paragraph. */
    private static void paragraphs(String narrative, List<Paper.Block> body) {
        if (narrative != null) {
            narrative
                    .lines()
                    .filter(each -> !each.isBlank())
                    .forEach(each -> body.add(Paper.Paragraph.of(each.strip())));
        }
    }

    private Paper.Head head(ReportView report, Map<String, String> frame, Issue issue) {
        String number = issue.number() == null ? "        " : issue.number();
        String day = issue.day() == null
                ? wording.word("blank-day").formatted(report.period().to().getYear())
                : wording.longDay(issue.day());
        return new Paper.Head(
                office.superior(),
                office.issuer(),
                wording.word("nation"),
                wording.word("motto"),
                wording.word("number").formatted(number, office.symbol()),
                office.place() + ", " + day,
                wording.word("report"),
                say("abstract", frame),
                wording.word("addressees"),
                office.addressees());
    }

    private Map<String, String> frame(ReportView report) {
        UnitName unit = UnitName.of(report.unit().name());
        return Map.of(
                "period", period(report),
                "unit", unit.in(wording.language()),
                "place", unit.place(wording.language()),
                "issuer", office.name());
    }

    /** The period as it stands in a sentence: {@code 06 tháng đầu năm 2020}. */
    private String period(ReportView report) {
        String label = PeriodCode.parse(report.period().code()).label(wording.language());
        if (wording.language() == Language.EN) {
            return label;
        }
        return label.startsWith("từ ") ? "kỳ " + label : label.replaceFirst("^([0-9]) tháng", "0$1 tháng");
    }

    private String say(String sentence, Map<String, String> frame) {
        return sentences.of(sentence).say(new HashMap<>(frame));
    }

    private String title(ReportView.ReportSection section) {
        return names.section(section.code(), section.title());
    }
}

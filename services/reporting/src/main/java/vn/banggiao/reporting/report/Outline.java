package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Section;
import vn.banggiao.reporting.catalogue.Sections;
import vn.banggiao.reporting.statement.OutlineSection;
import vn.banggiao.reporting.statement.OutlineSection.OutlineIndicator;

/**
 * Which sections a report has, in which order, and which indicators stand in each: the unit's own outline where it has one, then the
 * usual sections that it does not name. An indicator that the unit placed nowhere stands in its usual section, so that no figure is
 * ever left out.
 */
final class Outline {
    /** A section as it will stand in the report. */
    record Part(String code, String numbering, String title, List<Shown> indicators) {}

    /** An indicator in a section; no breakdowns stands for the usual ones. */
    record Shown(Indicator indicator, List<List<String>> breakdowns) {}

    private final Catalogue catalogue;
    private final Language language;
    private final Set<String> placed = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();

    Outline(Catalogue catalogue, List<OutlineSection> own, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        own.forEach(section -> indicators(section).forEach(each -> placed.add(each.indicator())));
        Set<String> named = new HashSet<>();
        for (OutlineSection section : own) {
            named.add(section.code());
            parts.add(part(section));
        }
        for (Section usual : Sections.usual()) {
            if (!named.contains(usual.code())) {
                parts.add(new Part(usual.code(), null, usual.title().in(language), usualIndicators(usual)));
            }
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private Part part(OutlineSection section) {
        Optional<Section> usual = Sections.find(section.code());
        List<Shown> shown = new ArrayList<>();
        indicators(section).forEach(each -> catalogue
                .find(each.indicator())
                .ifPresent(indicator ->
                        shown.add(new Shown(indicator, each.breakdowns() == null ? List.of() : each.breakdowns()))));
        usual.ifPresent(each -> shown.addAll(usualIndicators(each)));
        String title = section.title() != null
                ? section.title()
                : usual.map(each -> each.title().in(language)).orElse(section.code());
        return new Part(section.code(), section.numbering(), title, shown);
    }

    private static List<OutlineIndicator> indicators(OutlineSection section) {
        return section.indicators() == null ? List.of() : section.indicators();
    }

    private List<Shown> usualIndicators(Section section) {
        return catalogue.in(section).stream()
                .filter(indicator -> !placed.contains(indicator.code()))
                .map(indicator -> new Shown(indicator, List.of()))
                .toList();
    }
}

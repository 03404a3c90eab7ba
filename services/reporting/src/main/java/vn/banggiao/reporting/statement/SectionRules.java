package vn.banggiao.reporting.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Section;
import vn.banggiao.reporting.catalogue.Sections;

/** Which sections there are: the usual ones, and those that a unit's outline adds. */
final class SectionRules {
    private SectionRules() {}

    static void check(Violations violations, String section, Optional<StatedOutline> outline) {
        List<String> known =
                new ArrayList<>(Sections.usual().stream().map(Section::code).toList());
        outline.stream()
                .flatMap(each -> each.sections().stream())
                .map(OutlineSection::code)
                .filter(code -> !known.contains(code))
                .forEach(known::add);
        violations.rejectIf(
                !known.contains(section),
                "section",
                "unknown-section",
                "Không có mục này; hãy dùng một trong: " + String.join(", ", known) + ".",
                "There is no such section; use one of: " + String.join(", ", known) + ".");
    }

    /** The sections of a unit that has no outline. */
    static List<OutlineSection> usual() {
        return Sections.usual().stream()
                .map(section ->
                        new OutlineSection(section.code(), section.title().vi(), null, null))
                .toList();
    }
}

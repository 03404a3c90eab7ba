package vn.banggiao.reporting.wording;

import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Section;
import vn.banggiao.reporting.catalogue.Sections;
import vn.banggiao.reporting.office.UnitName;

/** Names that a report has in Vietnamese, in the language of its rendering. A report that was frozen keeps its own. */
public final class Names {
    private final Language language;
    private final Catalogue catalogue;

    public Names(Language language, Catalogue catalogue) {
        this.language = language;
        this.catalogue = catalogue;
    }

    /** @param name as the report has it */
    public String indicator(String code, String name) {
        return language == Language.VI
                ? name
                : catalogue.find(code).map(each -> each.name().in(language)).orElse(name);
    }

    /** A section's title; in English the usual one, where the unit has not given one of its own. */
    public String section(String code, String title) {
        return language == Language.VI
                ? title
                : Sections.find(code)
                        .map(Section::title)
                        .filter(usual -> usual.vi().equals(title))
                        .map(usual -> usual.en())
                        .orElse(title);
    }

    /** {@code Huyện Tuần Giáo}, {@code Tuần Giáo District}. */
    public String unit(String name) {
        return language == Language.VI ? name : UnitName.of(name).in(language);
    }
}

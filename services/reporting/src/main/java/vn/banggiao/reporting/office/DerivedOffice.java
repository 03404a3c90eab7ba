package vn.banggiao.reporting.office;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.banggiao.chassis.problem.Language;

/** What follows from a unit's name and the one above it. */
final class DerivedOffice {
    private DerivedOffice() {}

    /** @param above null for a province, which reports to the ministry */
    static Office of(UnitName unit, UnitName above, Language language) {
        return language == Language.EN ? english(unit, above) : vietnamese(unit, above);
    }

    private static Office vietnamese(UnitName unit, UnitName above) {
        String name = unit.in(Language.VI);
        String superior = above == null ? null : above.in(Language.VI);
        return new Office(
                superior == null ? List.of() : List.of("UBND " + superior.toUpperCase(Locale.ROOT)),
                List.of("ỦY BAN NHÂN DÂN", name.toUpperCase(Locale.ROOT)),
                "Ủy ban nhân dân " + name,
                unit.bare(),
                "BC-UBND",
                List.of(superior == null ? "Bộ Ngoại giao" : "Ủy ban nhân dân " + superior),
                Stream.of("Như trên", "Lãnh đạo UBND " + unit.place(Language.VI), "Lưu: VT")
                        .toList(),
                Authority.usual(),
                "");
    }

    private static Office english(UnitName unit, UnitName above) {
        String name = unit.in(Language.EN);
        String superior = above == null ? null : above.in(Language.EN);
        return new Office(
                superior == null ? List.of() : List.of("PEOPLE'S COMMITTEE OF", superior.toUpperCase(Locale.ROOT)),
                List.of("PEOPLE'S COMMITTEE OF", name.toUpperCase(Locale.ROOT)),
                "The People's Committee of " + name,
                unit.bare(),
                "BC-UBND",
                List.of(superior == null ? "The Ministry of Foreign Affairs" : "The People's Committee of " + superior),
                List.of("As above", "Leaders of the People's Committee", "Filed: Office"),
                List.of("ON BEHALF OF THE PEOPLE'S COMMITTEE", "CHAIRMAN"),
                "");
    }
}

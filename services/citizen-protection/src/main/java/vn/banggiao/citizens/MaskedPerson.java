package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as somebody sees one who need not know who it is: initials, the year of birth and the end of a number. */
public record MaskedPerson(
        @Schema(description = "Names the person on file; random")
        UUID id,

        @Schema(description = "Only the data protection officer may read this person")
        boolean restricted,

        @Schema(description = "First letter of each word", examples = "N*** V*** M***")
        String fullName,

        Integer birthYear,

        @Schema(examples = "***001") String identityNumber,

        @Schema(examples = "***67") String passportNumber) {

    private static final String STARS = "***";
    private static final int LONG = 9;
    private static final int SHORT = 5;

    static MaskedPerson of(UUID id, boolean restricted, Person person) {
        LocalDate born = person.birthDate();
        return new MaskedPerson(
                id,
                restricted,
                name(person.fullName()),
                born == null ? null : born.getYear(),
                number(person.identityNumber()),
                number(person.passportNumber()));
    }

    /** Of whom nothing is shown. */
    static MaskedPerson hidden(UUID id) {
        return new MaskedPerson(id, true, null, null, null, null);
    }

    static String name(String fullName) {
        return Arrays.stream(fullName.strip().split("\\s+"))
                .map(word -> Character.toString(word.codePointAt(0)) + STARS)
                .collect(Collectors.joining(" "));
    }

    /** The last three of nine and more, the last two of five and more, nothing of a shorter one. */
    static String number(String number) {
        if (Objects.isNull(number)) {
            return null;
        }
        int shown = number.length() >= LONG ? 3 : number.length() >= SHORT ? 2 : 0;
        return STARS + number.substring(number.length() - shown);
    }
}

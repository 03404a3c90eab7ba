package vn.banggiao.citizens;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.chassis.problem.Violations;

/** Who is looked for: by a document's number, or by full name and day of birth. Whoever matches any of them is found. */
@Schema(description = "Give a number, or fullName with birthDate. Marks, capitals and spaces do not matter")
public record SearchPersons(
        @Size(max = 20) @PlainText String identityNumber,
        @Size(max = 20) @PlainText String passportNumber,
        @Size(max = 200) @PlainText String fullName,
        @PastOrPresent LocalDate birthDate) {

    void check(Violations violations) {
        violations.rejectIf(
                blank(identityNumber) && blank(passportNumber) && blank(fullName),
                "identityNumber",
                "required",
                "Hãy cho identityNumber, passportNumber, hoặc fullName cùng birthDate.",
                "Give identityNumber, passportNumber, or fullName with birthDate.");
        violations.rejectIf(
                !blank(fullName) && birthDate == null && blank(identityNumber) && blank(passportNumber),
                "birthDate",
                "required",
                "Tìm theo họ tên thì phải có ngày sinh; nhiều người trùng họ tên.",
                "A search by name needs the day of birth; many people share a name.");
    }

    /** The same as a person, to be known again in other text. */
    Person asPerson() {
        return new Person(fullName, birthDate, null, identityNumber, passportNumber, null, null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Nothing of the person, so that none gets into a log. */
    @Override
    public String toString() {
        return "SearchPersons[sealed]";
    }
}

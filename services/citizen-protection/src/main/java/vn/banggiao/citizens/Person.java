package vn.banggiao.citizens;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.chassis.problem.Violations;

/** A person concerned in a case: sensitive personal data (Law 91/2025/QH15), sealed before it is stored. */
@Schema(description = "Sensitive personal data: stored encrypted, and in no event, history or list")
public record Person(
        @NotBlank @Size(max = 200) @PlainText String fullName,
        @PastOrPresent LocalDate birthDate,
        @Pattern(regexp = "male|female|other") String sex,

        @Schema(description = "Citizen identity number of 12 digits, or the older one of 9")
        String identityNumber,

        @Size(max = 20) @PlainText String passportNumber,
        @Size(max = 500) @PlainText String address,

        @Schema(description = "What happened to this person, health and offences included") @Size(max = 4000) @PlainText
        String circumstances) {

    /** @param field where the person stands in the request, such as {@code persons[0]} */
    void check(Violations violations, String field) {
        violations.rejectIf(
                identityNumber != null && !identityNumber.matches("[0-9]{9}|[0-9]{12}"),
                field + ".identityNumber",
                "not-an-identity-number",
                "Phải gồm 12 chữ số (CCCD) hoặc 9 chữ số (CMND cũ); số chưa chắc thì ghi vào circumstances.",
                "Must have 12 digits, or 9 for the older card; write a number that is not certain in circumstances.");
    }

    /** Nothing of the person, so that none gets into a log. */
    @Override
    public String toString() {
        return "Person[sealed]";
    }
}

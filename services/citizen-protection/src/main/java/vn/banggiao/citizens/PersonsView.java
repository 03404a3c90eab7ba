package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The persons of a case in clear, for one reader and one purpose; kept nowhere. */
public record PersonsView(
        UUID caseId,
        int version,
        List<Readable> persons,

        @Schema(description = "How many more were erased for good")
        int erased) {

    /** One of them; of a restricted person all but the id is left out, unless the data protection officer reads. */
    @Schema(name = "ReadablePerson")
    public record Readable(
            UUID id,
            boolean restricted,
            String fullName,
            LocalDate birthDate,
            String sex,
            String identityNumber,
            String passportNumber,
            String address,
            String circumstances) {

        static Readable of(SealedPerson row, Person person) {
            return new Readable(
                    row.id(),
                    row.restricted(),
                    person.fullName(),
                    person.birthDate(),
                    person.sex(),
                    person.identityNumber(),
                    person.passportNumber(),
                    person.address(),
                    person.circumstances());
        }

        static Readable hidden(SealedPerson row) {
            return new Readable(row.id(), true, null, null, null, null, null, null, null);
        }

        @Override
        public String toString() {
            return "Readable[" + id + "]";
        }
    }
}

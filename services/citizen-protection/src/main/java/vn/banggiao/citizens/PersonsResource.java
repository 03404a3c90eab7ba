package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.record.Registrar;

/** Persons of a case: in clear by role, within the caller's units, for a stated purpose, on record; masked without a purpose. */
@Path("/api/v1/cases/{id}/persons")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class PersonsResource {
    private final Registrar registrar;
    private final Persons persons;
    private final Audit audit;
    private final PersonSeal seal;
    private final Clock clock;

    PersonsResource(Registrar registrar, Persons persons, Audit audit, PersonSeal seal, Clock clock) {
        this.registrar = registrar;
        this.persons = persons;
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    /** The line in the audit trail commits before anything is answered; where it cannot be written, nothing is. */
    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(
            summary =
                    "Reads the persons of a case in clear, for a stated purpose; each reading is logged. Of restricted ones the data protection officer alone sees more than the id")
    @Transactional
    public PersonsView persons(
            UUID id,
            @Parameter(
                            description = "Why; UTF-8, at most 200 characters, no name. Kept in the audit trail",
                            required = true,
                            example = "Xác minh nhân thân theo công hàm của Đại sứ quán")
                    @HeaderParam(Purpose.HEADER)
                    String purpose) {
        String why = Purpose.of(purpose);
        ProtectionCase citizenCase = registrar.require(ProtectionCase.KIND, id, LockModeType.NONE);
        Naming.refuse(Purpose.HEADER, why, NameTrace.of(persons.readable(citizenCase)));
        int version = citizenCase.envelope.version;
        List<PersonsView.Readable> shown = citizenCase.persons.stream()
                .map(row -> persons.mayRead(row)
                        ? PersonsView.Readable.of(row, seal.open(id, row))
                        : PersonsView.Readable.hidden(row))
                .toList();
        audit.append("read-persons", ProtectionCase.KIND.name(), id, version, why, clock.instant());
        return new PersonsView(id, version, shown, citizenCase.personsErased);
    }

    @GET
    @Path("masked")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(
            summary =
                    "Reads the persons of a case masked, to tell them apart; each reading is logged. Of restricted ones the data protection officer alone sees more than the id")
    @Transactional
    public MaskedPersonsView masked(UUID id) {
        ProtectionCase citizenCase = registrar.require(ProtectionCase.KIND, id, LockModeType.NONE);
        int version = citizenCase.envelope.version;
        List<MaskedPerson> shown = citizenCase.persons.stream()
                .map(row -> persons.mayRead(row)
                        ? MaskedPerson.of(row.id(), row.restricted(), seal.open(id, row))
                        : MaskedPerson.hidden(row.id()))
                .toList();
        audit.append("read-persons-masked", ProtectionCase.KIND.name(), id, version, null, clock.instant());
        return new MaskedPersonsView(id, version, shown, citizenCase.personsErased);
    }
}

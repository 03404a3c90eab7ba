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

/** The only way to read persons in clear: by role, within the caller's units, for a stated purpose, on record. */
@Path("/api/v1/cases/{id}/persons")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class PersonsResource {
    private final Registrar registrar;
    private final Audit audit;
    private final PersonSeal seal;
    private final Clock clock;

    PersonsResource(Registrar registrar, Audit audit, PersonSeal seal, Clock clock) {
        this.registrar = registrar;
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    /** The line in the audit trail commits before anything is answered; where it cannot be written, nothing is. */
    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(summary = "Reads the persons of a case in clear, for a stated purpose; each reading is logged")
    @Transactional
    public PersonsView persons(
            UUID id,
            @Parameter(
                            description = "Why; UTF-8, at most 200 characters. Kept in the audit trail",
                            required = true,
                            example = "Xác minh nhân thân theo công hàm của Đại sứ quán")
                    @HeaderParam(Purpose.HEADER)
                    String purpose) {
        String why = Purpose.of(purpose);
        ProtectionCase citizenCase = registrar.require(ProtectionCase.KIND, id, LockModeType.NONE);
        int version = citizenCase.envelope.version;
        List<Person> persons =
                citizenCase.persons.stream().map(each -> seal.open(id, each)).toList();
        audit.append("read-persons", ProtectionCase.KIND.name(), id, version, why, clock.instant());
        return new PersonsView(id, version, persons);
    }
}

package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.record.Registrar;

/** One person on file: corrected, restricted, and freed again. Each makes a new version of the case, with the same counts. */
@Path("/api/v1/persons/{id}")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonResource {
    private final Persons persons;
    private final Registrar registrar;
    private final Checks checks;
    private final PersonSeal seal;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PersonResource(
            Persons persons,
            Registrar registrar,
            Checks checks,
            PersonSeal seal,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.persons = persons;
        this.registrar = registrar;
        this.checks = checks;
        this.seal = seal;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(summary = "Corrects a person: the request replaces all that is on file; logged with the reason")
    @Transactional
    public MaskedPerson correct(UUID id, CorrectPerson request) {
        checks.require(request, violations -> {
            if (request.person() != null) {
                request.person().check(violations, "person");
                Naming.check(violations, "reason", request.reason(), NameTrace.of(List.of(request.person())));
            }
        });
        Persons.OnFile person = persons.require(id, LockModeType.PESSIMISTIC_WRITE);
        persons.requireMayRead(person.row());
        Naming.refuse("reason", request.reason(), NameTrace.of(persons.readable(person.citizenCase())));
        SealedPerson corrected =
                seal.seal(person.caseId(), id, request.person()).restrictedAs(person.row());
        put(person, corrected, "correct-person", request.reason());
        return MaskedPerson.of(id, corrected.restricted(), request.person());
    }

    @PUT
    @Path("restriction")
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Restricts the processing of a person's data: nobody else reads, corrects or removes them")
    @Transactional
    public RestrictionView restrict(UUID id, RestrictPerson request) {
        Persons.OnFile person = required(id, request);
        if (!person.row().restricted()) {
            Instant now = clock.instant();
            SealedPerson row = person.row().restricted(now, caller.name(), request.ground());
            put(person, row, "restrict-person", request.ground());
            return RestrictionView.of(row);
        }
        return RestrictionView.of(person.row());
    }

    @DELETE
    @Path("restriction")
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Lifts the restriction of a person's data")
    @Transactional
    public RestrictionView lift(UUID id, RestrictPerson request) {
        Persons.OnFile person = required(id, request);
        SealedPerson row = person.row().restricted(null, null, null);
        if (person.row().restricted()) {
            put(person, row, "lift-restriction", request.ground());
        }
        return RestrictionView.of(row);
    }

    private Persons.OnFile required(UUID id, RestrictPerson request) {
        checks.require(request, violations -> {});
        Persons.OnFile person = persons.require(id, LockModeType.PESSIMISTIC_WRITE);
        Naming.refuse("ground", request.ground(), NameTrace.of(persons.readable(person.citizenCase())));
        return person;
    }

    private void put(Persons.OnFile person, SealedPerson row, String action, String why) {
        registrar.follow(
                ProtectionCase.KIND,
                person.citizenCase(),
                person.caseId(),
                citizenCase -> citizenCase.replacePerson(row));
        audit.append(action, "person", row.id(), null, why, clock.instant());
    }
}

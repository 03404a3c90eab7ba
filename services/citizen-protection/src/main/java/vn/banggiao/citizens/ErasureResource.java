package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;

/** Erases a person for good. */
@Path("/api/v1/persons/{id}/erasure")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {
    private final EntityManager entities;
    private final Persons persons;
    private final Erasures erasures;
    private final Checks checks;
    private final Caller caller;

    ErasureResource(EntityManager entities, Persons persons, Erasures erasures, Checks checks, Caller caller) {
        this.entities = entities;
        this.persons = persons;
        this.erasures = erasures;
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Erases a person for good, from history too; asked for again, gives the same answer")
    @APIResponse(responseCode = "200", description = "Erased, now or before")
    @Transactional
    public ErasureView erase(UUID id, ErasePerson request) {
        checks.require(request, violations -> {});
        PersonErasure before = entities.find(PersonErasure.class, id);
        if (before != null) {
            caller.requireScope(before.unit);
            return ErasureView.of(before);
        }
        Persons.OnFile person = persons.require(id, LockModeType.PESSIMISTIC_WRITE);
        persons.requireNotHeld(person.citizenCase());
        Naming.refuse("reference", request.reference(), NameTrace.of(persons.readable(person.citizenCase())));
        erasures.erase(person.citizenCase(), List.of(person.row()), request);
        return ErasureView.of(entities.find(PersonErasure.class, id));
    }
}

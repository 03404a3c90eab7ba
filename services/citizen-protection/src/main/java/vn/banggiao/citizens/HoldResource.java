package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.record.Registrar;

/** The legal hold of a case: while it lasts, its persons are neither erased nor replaced. It is no part of the case's versions. */
@Path("/api/v1/cases/{id}/hold")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HoldResource {
    private final Registrar registrar;
    private final Persons persons;
    private final Checks checks;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    HoldResource(Registrar registrar, Persons persons, Checks checks, Caller caller, Audit audit, Clock clock) {
        this.registrar = registrar;
        this.persons = persons;
        this.checks = checks;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Says whether a case's personal data are held")
    @Transactional
    public HoldView read(UUID id) {
        return HoldView.of(registrar.require(ProtectionCase.KIND, id, LockModeType.NONE));
    }

    @PUT
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(summary = "Holds a case's personal data for a legal proceeding: they are not erased while it lasts")
    @Transactional
    public HoldView hold(UUID id, HoldCase request) {
        ProtectionCase citizenCase = required(id, request);
        if (!citizenCase.held()) {
            Instant now = clock.instant();
            citizenCase.heldAt = now;
            citizenCase.heldBy = caller.name();
            citizenCase.holdReason = request.reason();
            log("hold", citizenCase, request.reason(), now);
        }
        return HoldView.of(citizenCase);
    }

    @DELETE
    @RolesAllowed({Roles.PROVINCE_OFFICER, Roles.DPO})
    @Operation(summary = "Releases the hold of a case's personal data")
    @Transactional
    public HoldView release(UUID id, HoldCase request) {
        ProtectionCase citizenCase = required(id, request);
        if (citizenCase.held()) {
            citizenCase.heldAt = null;
            citizenCase.heldBy = null;
            citizenCase.holdReason = null;
            log("release-hold", citizenCase, request.reason(), clock.instant());
        }
        return HoldView.of(citizenCase);
    }

    private ProtectionCase required(UUID id, HoldCase request) {
        checks.require(request, violations -> {});
        ProtectionCase citizenCase = registrar.require(ProtectionCase.KIND, id, LockModeType.PESSIMISTIC_WRITE);
        Naming.refuse("reason", request.reason(), NameTrace.of(persons.readable(citizenCase)));
        return citizenCase;
    }

    private void log(String action, ProtectionCase citizenCase, String reason, Instant now) {
        audit.append(action, ProtectionCase.KIND.name(), citizenCase.id, citizenCase.envelope.version, reason, now);
    }
}

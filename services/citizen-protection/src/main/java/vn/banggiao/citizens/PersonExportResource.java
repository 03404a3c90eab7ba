package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Roles;

/** Hands a data subject all that is held of them, as a file; nothing of other persons. */
@Path("/api/v1/persons/export")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonExportResource {
    private static final String OTHERS = "[***]";

    private final EntityManager entities;
    private final Persons persons;
    private final Checks checks;
    private final Audit audit;
    private final Clock clock;

    PersonExportResource(EntityManager entities, Persons persons, Checks checks, Audit audit, Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Gives all that is held of one data subject, as a file to hand over; logged")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = PersonExport.class)))
    @Transactional
    public Response export(
            @Parameter(
                            description = "Why; UTF-8, at most 200 characters, no name. Kept in the audit trail",
                            required = true)
                    @HeaderParam(Purpose.HEADER)
                    String purpose,
            ExportPersons request) {
        checks.require(request, violations -> {});
        String why = Purpose.of(purpose);
        Instant now = clock.instant();
        Set<UUID> wanted = new HashSet<>(request.persons());
        List<PersonExport.Entry> entries = request.persons().stream()
                .distinct()
                .map(id -> entry(persons.require(id, LockModeType.NONE), wanted, why, now))
                .toList();
        return Response.ok(new PersonExport(now, entries))
                .header("Content-Disposition", "attachment; filename=\"du-lieu-ca-nhan.json\"")
                .build();
    }

    private PersonExport.Entry entry(Persons.OnFile person, Set<UUID> wanted, String why, Instant now) {
        ProtectionCase citizenCase = person.citizenCase();
        Naming.refuse(Purpose.HEADER, why, NameTrace.of(persons.readable(citizenCase)));
        NameTrace others = NameTrace.of(citizenCase.persons.stream()
                .filter(row -> !wanted.contains(row.id()))
                .map(row -> persons.openOrNull(citizenCase.id, row))
                .filter(Objects::nonNull)
                .toList());
        audit.append("export-person", "person", person.row().id(), null, why, now);
        return new PersonExport.Entry(
                PersonsView.Readable.of(person.row(), persons.open(person)),
                person.row().restricted() ? RestrictionView.of(person.row()) : null,
                exported(citizenCase, others),
                readings(person));
    }

    private static PersonExport.Case exported(ProtectionCase citizenCase, NameTrace others) {
        return new PersonExport.Case(
                citizenCase.id,
                citizenCase.envelope.unit,
                citizenCase.kind,
                citizenCase.country,
                citizenCase.occurredOn,
                citizenCase.openedOn,
                citizenCase.closedOn,
                others.without(citizenCase.authorityAbroad, OTHERS),
                citizenCase.steps.stream()
                        .map(step -> new CaseStep(step.on(), others.without(step.text(), OTHERS)))
                        .toList(),
                others.without(citizenCase.outcome, OTHERS),
                others.without(citizenCase.note, OTHERS),
                citizenCase.envelope.recordedAt);
    }

    private List<PersonExport.Access> readings(Persons.OnFile person) {
        List<?> rows = entities.createNativeQuery("""
                        select at, action, roles from audit
                        where record = ?1 or record = ?2 and action in ('read-persons', 'read-persons-masked')
                        order by id""", Tuple.class)
                .setParameter(1, person.row().id())
                .setParameter(2, person.caseId())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PersonExport.Access(
                        row.get(0, Instant.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}

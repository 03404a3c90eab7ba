package vn.banggiao.citizens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;

/** The record of erasures, to show that they were done, and to do them again on a database that came back from a backup. */
@Path("/api/v1/erasures")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
public class ErasuresResource {
    private static final int MOST = 10_000;

    private final EntityManager entities;
    private final Caller caller;

    ErasuresResource(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DPO, Roles.AUDITOR})
    @Operation(summary = "Lists erasures, oldest first, at most 10,000; says nothing of who was erased")
    @Transactional
    public List<ErasureView> list(
            @Parameter(description = "Erased at this instant or later, to go on from where a list ended")
                    @QueryParam("since")
                    Instant since) {
        return entities.createQuery(
                        "select e from PersonErasure e where e.erasedAt >= ?1 order by e.erasedAt, e.person",
                        PersonErasure.class)
                .setParameter(1, Objects.requireNonNullElse(since, Instant.EPOCH))
                .setMaxResults(MOST)
                .getResultStream()
                .filter(each -> caller.mayActFor(each.unit))
                .map(ErasureView::of)
                .toList();
    }
}

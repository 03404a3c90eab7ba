package vn.banggiao.chassis.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.banggiao.chassis.identity.Caller;

/**
 * Keeps every request that is answered 403 in the trail before it is answered: who reached for a record of another unit, or for what
 * the role does not permit.
 */
public class RefusedRequests {
    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);

    private final Audit audit;
    private final Origin origin;
    private final Caller caller;
    private final CurrentIdentityAssociation identity;

    RefusedRequests(Audit audit, Origin origin, Caller caller, CurrentIdentityAssociation identity) {
        this.audit = audit;
        this.origin = origin;
        this.caller = caller;
        this.identity = identity;
    }

    @ServerResponseFilter
    public Uni<Void> keep(ContainerResponseContext response, UriInfo uri) {
        if (response.getStatus() != Response.Status.FORBIDDEN.getStatusCode()) {
            return Uni.createFrom().voidItem();
        }
        UUID record = record(uri);
        String unit = caller.refusedUnit();
        String address = origin.address();
        String request = origin.request();
        // a role is refused on the event loop, which must not wait for a database
        return identity.getDeferredIdentity()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(who -> {
                    if (who.getPrincipal() instanceof JsonWebToken token) {
                        audit.refused(Doer.of(token, address, request), record, unit);
                    }
                })
                .onFailure()
                .invoke(e -> LOG.errorf(e, "the refusal of %s is not in the audit trail", request))
                // what was refused stays refused, also while the database is away
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static UUID record(UriInfo uri) {
        String id = uri.getPathParameters().getFirst("id");
        try {
            return id == null || id.length() != 36 ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}

package vn.banggiao.citizens;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.identity.Scopes;

/** Lets a job act under a name of its own, as a system for all units, so that what it does is on record like everybody's acts. */
@ApplicationScoped
public class JobIdentity {
    private final CurrentIdentityAssociation identities;

    JobIdentity(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Runs the work in a request context of its own. */
    void run(String name, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims(name)))
                    .addRole(Roles.SYSTEM)
                    .build());
            work.run();
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    private static JwtClaims claims(String name) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(name);
        claims.setStringListClaim("groups", List.of(Roles.SYSTEM));
        claims.setStringListClaim("units", List.of(Scopes.EVERYWHERE));
        return claims;
    }
}

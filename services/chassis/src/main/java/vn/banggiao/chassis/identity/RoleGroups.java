package vn.banggiao.chassis.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives a caller the groups of its roles, and takes away whatever else the token's {@code groups} say: the name of a group of ours
 * in a token opens nothing. Who is from outside is nothing else: other roles in the same token open nothing either.
 */
@ApplicationScoped
public class RoleGroups implements SecurityIdentityAugmentor {
    private static final Set<String> OF_AN_OFFICE = Set.of(Roles.READER, Roles.OFFICE, Roles.OFFICE_OR_POST);
    private static final Map<String, Set<String>> GROUPS = Map.of(
            Roles.BORDER_POST, Set.of(Roles.READER, Roles.OFFICE_OR_POST),
            Roles.DISTRICT_OFFICER, OF_AN_OFFICE,
            Roles.PROVINCE_OFFICER, OF_AN_OFFICE,
            Roles.SYSTEM, OF_AN_OFFICE,
            Roles.ANALYST, Set.of(Roles.READER),
            Roles.OUTSIDE_ANALYST, Set.of(),
            Roles.AUDITOR, Set.of(Roles.READER),
            Roles.DPO, Set.of());

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : known(identity));
    }

    private static SecurityIdentity known(SecurityIdentity identity) {
        boolean outside = identity.getRoles().contains(Roles.OUTSIDE_ANALYST);
        Set<String> roles = new HashSet<>();
        for (String role : outside ? Set.of(Roles.OUTSIDE_ANALYST) : identity.getRoles()) {
            if (GROUPS.containsKey(role)) {
                roles.add(role);
                roles.addAll(GROUPS.get(role));
            }
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addPermissionChecker(identity::checkPermission)
                .build();
    }
}

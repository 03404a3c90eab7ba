package vn.banggiao.chassis.audit;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.banggiao.chassis.identity.Caller;

/** Who acts, as the verified token says. */
record Actor(String name, Set<String> roles, String tokenId) {
    static Actor of(Caller caller) {
        return new Actor(caller.name(), caller.roles(), caller.tokenId());
    }

    static Actor of(JsonWebToken token) {
        return new Actor(Caller.nameIn(token), Caller.rolesIn(token), token.getTokenID());
    }

    /** As it stands in the trail. */
    String roleList() {
        return roles.stream().sorted().collect(Collectors.joining(","));
    }
}

package vn.banggiao.chassis.audit;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.banggiao.chassis.identity.Caller;

/**
 * Who does what a request asks for, as the verified token says; from where, and which request it is.
 *
 * @param roles as they stand in the trail: in order, with commas between
 * @param address null outside a request, as is {@code request}; see {@link Origin}
 */
public record Doer(String actor, String roles, String tokenId, String address, String request) {
    static Doer of(Caller caller, Origin origin) {
        return new Doer(caller.name(), list(caller.roles()), caller.tokenId(), origin.address(), origin.request());
    }

    static Doer of(JsonWebToken token, String address, String request) {
        return new Doer(Caller.nameIn(token), list(Caller.rolesIn(token)), token.getTokenID(), address, request);
    }

    private static String list(Set<String> roles) {
        return roles.stream().sorted().collect(Collectors.joining(","));
    }
}

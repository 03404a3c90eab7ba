package vn.banggiao.chassis.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks, as the verified token says. Its claim {@code units} lists dotted codes; a caller may act for each of them and for
 * everything below it ({@code 11} owns {@code 11.099.03265}); {@code *} stands for everywhere.
 */
@RequestScoped
public class Caller {
    private final JsonWebToken token;
    private String refusedUnit;
    private List<String> scopes;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public String name() {
        return nameIn(token);
    }

    public Set<String> roles() {
        return rolesIn(token);
    }

    /** The same of a token outside a request; {@code unknown} where it names nobody. */
    public static String nameIn(JsonWebToken token) {
        return token.getName() == null ? "unknown" : token.getName();
    }

    public static Set<String> rolesIn(JsonWebToken token) {
        return token.getGroups() == null ? Set.of() : token.getGroups();
    }

    /** Whether the caller is of another house, and reads only what is opened to it. */
    public boolean isOutside() {
        return roles().contains(Roles.OUTSIDE_ANALYST);
    }

    public String tokenId() {
        return token.getTokenID();
    }

    /** The codes that the caller may act for; empty when for none. */
    public List<String> scopes() {
        if (scopes == null) {
            Object claim = token.getClaim("units");
            scopes = claim instanceof Iterable<?> codes ? List.copyOf(Scopes.texts(codes)) : List.of();
        }
        return scopes;
    }

    public boolean seesEverything() {
        return scopes().contains(Scopes.EVERYWHERE);
    }

    public boolean mayActFor(String unit) {
        return scopes().stream().anyMatch(scope -> Scopes.covers(scope, unit));
    }

    /**
     * @throws OutsideScope when {@code unit} is outside the caller's scope
     */
    public void requireScope(String unit) {
        if (!mayActFor(unit)) {
            refusedUnit = unit;
            throw new OutsideScope(unit);
        }
    }

    /** The unit that {@link #requireScope} refused last in this request, for the audit trail; null without a refusal. */
    public String refusedUnit() {
        return refusedUnit;
    }
}

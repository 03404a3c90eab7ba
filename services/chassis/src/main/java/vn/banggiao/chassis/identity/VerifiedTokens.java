package vn.banggiao.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;

/**
 * Remembers for a minute which tokens were found good, letter for letter, as a caller sends the same one with every call and its
 * signature costs more to check than anything else about it. No token outlives its expiry by that; a key that the issuer takes back
 * is heeded a minute later. What was refused is not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final JWTCallerPrincipalFactory check = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal known = good.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal found = check.parse(token, rules);
        good.put(token, found);
        return found;
    }
}

package vn.banggiao.chassis.identity;

import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the calls of whoever has shown a valid token; nobody can use up the calls of a name that is not theirs. */
public class CallLimitFilter {
    private final SecurityIdentity identity;
    private final Caller caller;
    private final CallLimiter limiter;

    CallLimitFilter(SecurityIdentity identity, Caller caller, CallLimiter limiter) {
        this.identity = identity;
        this.caller = caller;
        this.limiter = limiter;
    }

    @ServerRequestFilter
    public void count() {
        if (!identity.isAnonymous()) {
            limiter.take(caller.name());
        }
    }
}

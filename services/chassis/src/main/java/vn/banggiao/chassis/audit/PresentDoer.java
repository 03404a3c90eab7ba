package vn.banggiao.chassis.audit;

import jakarta.enterprise.context.RequestScoped;
import vn.banggiao.chassis.identity.Caller;

/** The doer of the present request, worked out once: a batch asks with each line. */
@RequestScoped
class PresentDoer {
    private final Caller caller;
    private final Origin origin;
    /** Lines are kept by several threads; whichever works it out finds the same. */
    private volatile Doer doer;

    PresentDoer(Caller caller, Origin origin) {
        this.caller = caller;
        this.origin = origin;
    }

    Doer doer() {
        if (doer == null) {
            doer = Doer.of(caller, origin);
        }
        return doer;
    }
}

package vn.banggiao.reporting.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;

/** What a person does with letters, each with its line in the audit trail. */
@ApplicationScoped
class Settlement {
    private static final String KIND = "dead-letter";

    private final LetterRows rows;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Settlement(LetterRows rows, Audit audit, Caller caller, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Before a replay is begun: what comes of it stands with each letter, beside who asked. */
    @Transactional
    public void asked(String what) {
        audit.append("replay", KIND, null, null, null, what, clock.instant());
    }

    /** False, and nothing done, where the letter does not wait. */
    @Transactional
    public boolean discard(String id, String reason) {
        if (!rows.discard(id, caller.name(), reason)) {
            return false;
        }
        audit.append("discard", KIND, null, null, null, id + ": " + reason, clock.instant());
        return true;
    }
}

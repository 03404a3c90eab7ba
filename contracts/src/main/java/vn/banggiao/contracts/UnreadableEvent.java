package vn.banggiao.contracts;

/** A body that does not follow its contract. Reading it again gives the same: it belongs among the dead letters. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String reason) {
        super(reason);
    }

    UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}

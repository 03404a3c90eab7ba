package vn.banggiao.local;

/** Something on this machine stands in the way. The message is one line that says what, and what to do about it. */
public final class LocalFailure extends RuntimeException {

    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

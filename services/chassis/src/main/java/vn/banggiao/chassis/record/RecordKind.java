package vn.banggiao.chassis.record;

import java.util.UUID;
import java.util.function.Function;
import vn.banggiao.chassis.outbox.Message;

/**
 * How one kind of record is kept: its entity, what callers read of it, and what leaves as an event.
 *
 * @param name singular word for the audit trail and for problems, such as {@code incident}
 * @param path where records of the kind are read, such as {@code /api/v1/incidents}
 * @param envelope where the entity keeps its {@link Envelope}
 * @param view what is answered, kept in the history and answered again; holds nothing that may not be kept in clear
 * @param message the event for the entity's present state; null where the kind publishes nothing
 * @param within the record that these are part of, for kinds kept under another; null otherwise
 */
public record RecordKind<E>(
        String name,
        String path,
        Class<E> entity,
        Function<E, Envelope> envelope,
        Function<E, ?> view,
        Function<E, Message> message,
        UUID within) {

    public RecordKind(
            String name,
            String path,
            Class<E> entity,
            Function<E, Envelope> envelope,
            Function<E, ?> view,
            Function<E, Message> message) {
        this(name, path, entity, envelope, view, message, null);
    }
}

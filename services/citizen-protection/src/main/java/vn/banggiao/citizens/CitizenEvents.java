package vn.banggiao.citizens;

import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.contracts.Topics;

/** Puts a record's state on its way to the topic {@code citizen-protection}. */
final class CitizenEvents {
    private CitizenEvents() {}

    static Message message(String path, RecordState state) {
        return new Message(
                Topics.CITIZEN_PROTECTION,
                state.id().toString(),
                state.id() + "/" + state.version(),
                EventType.ceType(state),
                path + "/" + state.id(),
                EventJson.write(state));
    }
}

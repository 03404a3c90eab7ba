package vn.banggiao.projects;

import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.RecordState;
import vn.banggiao.contracts.Topics;

/** Puts a record's state on its way to the topic {@code ngo-projects}. */
final class ProjectEvents {
    private ProjectEvents() {}

    static Message message(String path, RecordState state) {
        return new Message(
                Topics.NGO_PROJECTS,
                state.id().toString(),
                state.id() + "/" + state.version(),
                EventType.ceType(state),
                path + "/" + state.id(),
                EventJson.write(state));
    }
}

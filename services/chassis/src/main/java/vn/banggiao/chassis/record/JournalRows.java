package vn.banggiao.chassis.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Journal.Version;

/** The rows that go with versions of records, however many, as one statement. */
final class JournalRows {
    private static final String INSERT = """
            with given as (
                select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                        ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    as given (record, version, kind, request_hash, body, known_at, unit, withdrawn, within, action, detail,
                        actor, roles, token_id, address, request, topic, key, ce_id, ce_type, ce_subject, event)),
            version as (
                insert into record_history
                    (record, version, kind, request_hash, body, known_at, actor, unit, withdrawn, within, was_unit)
                select record, version, kind, request_hash, body, known_at, actor, unit, withdrawn, within,
                        case when version > 1 then (
                            select before.unit from record_history before
                            where before.record = given.record and before.version = given.version - 1) end
                from given),
            event as (
                insert into outbox (topic, key, ce_id, ce_type, ce_subject, body, created_at)
                select topic, key, ce_id, ce_type, ce_subject, event, known_at from given where topic is not null),
            line as (
                insert into audit
                    (at, actor, roles, token_id, action, kind, record, version, detail, unit, address, request)
                select known_at, actor, roles, token_id, action, kind, record, version, detail, unit, address, request
                from given
                returning id)
            insert into audit_unsealed (audit_id) select id from line""";

    private final Connection connection;
    private final List<Version> versions;
    private int at;

    private JournalRows(Connection connection, List<Version> versions) {
        this.connection = connection;
        this.versions = versions;
    }

    /** Inserts them in the connection's transaction, the audit lines in the order of the versions. */
    static void insert(Connection connection, List<Version> versions) throws SQLException {
        new JournalRows(connection, versions).insert();
    }

    private void insert() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            texts(insert, "uuid", version -> version.record().toString());
            array(insert, "int4", Integer[]::new, Version::number);
            texts(insert, version -> version.kind().name());
            texts(insert, Version::requestHash);
            texts(insert, Version::body);
            texts(insert, "timestamptz", version -> version.changedAt().toString());
            texts(insert, Version::unit);
            array(insert, "bool", Boolean[]::new, Version::withdrawn);
            texts(insert, "uuid", version -> text(version.kind().within()));
            texts(insert, Version::action);
            texts(insert, Version::detail);
            texts(insert, version -> version.doer().actor());
            texts(insert, version -> version.doer().roles());
            texts(insert, version -> version.doer().tokenId());
            texts(insert, version -> version.doer().address());
            texts(insert, version -> version.doer().request());
            texts(insert, ofMessage(Message::topic));
            texts(insert, ofMessage(Message::key));
            texts(insert, ofMessage(Message::id));
            texts(insert, ofMessage(Message::type));
            texts(insert, ofMessage(Message::subject));
            array(insert, "bytea", byte[][]::new, ofMessage(Message::body));
            insert.executeUpdate();
        }
    }

    private void texts(PreparedStatement insert, Function<Version, String> text) throws SQLException {
        texts(insert, "text", text);
    }

    private void texts(PreparedStatement insert, String type, Function<Version, String> text) throws SQLException {
        array(insert, type, String[]::new, text);
    }

    private <T> void array(PreparedStatement insert, String type, IntFunction<T[]> array, Function<Version, T> value)
            throws SQLException {
        insert.setArray(
                ++at,
                connection.createArrayOf(type, versions.stream().map(value).toArray(array)));
    }

    private static <T> Function<Version, T> ofMessage(Function<Message, T> value) {
        return version -> version.message() == null ? null : value.apply(version.message());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}

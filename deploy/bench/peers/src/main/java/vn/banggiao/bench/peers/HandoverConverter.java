package vn.banggiao.bench.peers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.storage.Converter;

/**
 * Reads an event for Kafka Connect as a flat row: what one version of a record contributes. Times and days are plain numbers, which the
 * sink cannot unnest otherwise, and which cost it less.
 */
public final class HandoverConverter implements Converter {
    private static final Schema ROW = SchemaBuilder.struct()
            .name("handover")
            .field("record", SchemaBuilder.string().name("io.debezium.data.Uuid").build())
            .field("version", Schema.INT32_SCHEMA)
            .field("withdrawn", Schema.BOOLEAN_SCHEMA)
            .field("recorded_at", Schema.INT64_SCHEMA)
            .field("unit", Schema.STRING_SCHEMA)
            .field("indicator", Schema.STRING_SCHEMA)
            .field("country", Schema.STRING_SCHEMA)
            .field("qualifier", Schema.STRING_SCHEMA)
            .field("day", Schema.INT32_SCHEMA)
            .field("amount", Schema.INT32_SCHEMA)
            .build();

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        // nothing to set
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        throw new UnsupportedOperationException("the sink only reads");
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] body) {
        Handover event = Handover.of(body);
        Struct row = new Struct(ROW)
                .put("record", event.id())
                .put("version", event.version())
                .put("withdrawn", event.withdrawn())
                .put("recorded_at", ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt()))
                .put("unit", event.unit())
                .put("indicator", event.indicator())
                .put("country", event.country())
                .put("qualifier", event.qualifier())
                .put("day", (int) event.handedOverOn().toEpochDay())
                .put("amount", event.people());
        return new SchemaAndValue(ROW, row);
    }
}

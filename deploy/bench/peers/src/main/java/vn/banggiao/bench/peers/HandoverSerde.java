package vn.banggiao.bench.peers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** An event in Streams' own stores: in few bytes, for JSON there would cost it dear. */
final class HandoverSerde implements Serde<Handover> {
    @Override
    public Serializer<Handover> serializer() {
        return (topic, event) -> event == null ? null : write(event);
    }

    @Override
    public Deserializer<Handover> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(Handover event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(event.id());
            out.writeInt(event.version());
            out.writeBoolean(event.withdrawn());
            out.writeLong(event.recordedAt().toEpochMilli());
            out.writeUTF(event.unit());
            out.writeUTF(event.qualifier());
            out.writeLong(event.handedOverOn().toEpochDay());
            out.writeUTF(event.direction());
            out.writeUTF(event.country());
            out.writeInt(event.people());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Handover read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Handover(
                    in.readUTF(),
                    in.readInt(),
                    in.readBoolean(),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readUTF(),
                    in.readUTF(),
                    LocalDate.ofEpochDay(in.readLong()),
                    in.readUTF(),
                    in.readUTF(),
                    in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.chassis.record.Registrar;

/**
 * Records that stand at an address of the caller's words, not at an id: the first PUT makes them, with {@code If-None-Match: *}
 * or no header, later ones change them with {@code If-Match}.
 */
@ApplicationScoped
public class AddressedRecords {
    private final Registrar registrar;
    private final EntityManager entities;

    AddressedRecords(Registrar registrar, EntityManager entities) {
        this.registrar = registrar;
        this.entities = entities;
    }

    /** The id of what stands at the address. */
    public static UUID id(RecordKind<?> kind, String... address) {
        String text = kind.name() + "\n" + String.join("\n", address);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param same whether the record already says what is to be put: a first PUT sent again gets its answer again
     * @throws vn.banggiao.chassis.problem.Refusal 428 where something else stands there and no If-Match is given, 412 where it is
     *     stale or {@code If-None-Match: *} is given
     */
    @Transactional
    public <E> Response put(
            RecordKind<E> kind,
            UUID id,
            Conditions conditions,
            Object request,
            Function<UUID, E> make,
            Predicate<E> same,
            Consumer<E> change) {
        if (conditions.ifMatch() != null) {
            return answer(registrar.change(kind, id, conditions.ifMatch(), request, change));
        }
        E kept = entities.find(kind.entity(), id);
        if (kept != null) {
            Envelope envelope = kind.envelope().apply(kept);
            if (envelope.version > 1 || !same.test(kept)) {
                throw conditions.ifNoneMatch() == null
                        ? Refusals.preconditionRequired()
                        : Refusals.stale(envelope.version);
            }
        }
        return answer(registrar.create(kind, id, request, make));
    }

    /** What stands there; empty where nothing does yet. */
    @Transactional
    public <E> Optional<Response> read(RecordKind<E> kind, UUID id) {
        return entities.find(kind.entity(), id) == null
                ? Optional.empty()
                : Optional.of(answer(registrar.read(kind, id)));
    }

    private static Response answer(Receipt receipt) {
        return Response.status(receipt.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", "\"" + receipt.version() + "\"")
                .entity(receipt.body())
                .build();
    }

    /** The headers of a PUT. */
    public record Conditions(String ifMatch, String ifNoneMatch) {}
}

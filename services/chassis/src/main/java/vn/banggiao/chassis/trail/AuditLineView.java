package vn.banggiao.chassis.trail;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of the trail.
 *
 * @param actor as the token named the caller
 * @param tokenId the token's {@code jti}
 * @param address the caller's network address
 * @param request method and path template
 * @param position in the chain; absent until the line is sealed
 * @param hash of the chain up to the line
 */
public record AuditLineView(
        long id,
        Instant at,
        String actor,
        List<String> roles,
        String tokenId,

        @Schema(examples = "change") String action,

        String kind,
        UUID record,
        Integer version,
        String unit,
        String detail,
        String address,

        @Schema(examples = "PUT /api/v1/things/{id}") String request,

        Long position,
        String hash) {
    static AuditLineView of(Line line, Long position, byte[] hash) {
        return new AuditLineView(
                line.id(),
                line.at(),
                line.actor(),
                line.roles().isEmpty() ? List.of() : List.of(line.roles().split(",")),
                line.tokenId(),
                line.action(),
                line.kind(),
                line.record(),
                line.version(),
                line.unit(),
                line.detail(),
                line.address(),
                line.request(),
                position,
                hash == null ? null : HexFormat.of().formatHex(hash));
    }
}

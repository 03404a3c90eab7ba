package vn.banggiao.chassis.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something wrong with the trail.
 *
 * @param position in the chain; absent where it has none
 * @param line id of the line; absent where none is known
 */
@Schema(name = "AuditFaultView")
public record FaultView(FaultKind kind, Long position, Long line, String message) {}

package vn.banggiao.incidents;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of an incident as it was answered, and what it changed.
 *
 * @param changes names of the fields that differ from the version before; {@code withdrawn} where it was withdrawn
 */
@Schema(allOf = IncidentView.class)
public record IncidentVersion(List<String> changes) {}

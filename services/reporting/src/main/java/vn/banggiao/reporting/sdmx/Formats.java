package vn.banggiao.reporting.sdmx;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import vn.banggiao.chassis.problem.Refusals;

/** Which format a caller wants, by {@code Accept} or {@code format}. */
final class Formats {
    static final String DATA_JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    static final String DATA_CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    static final String STRUCTURE_JSON = "application/vnd.sdmx.structure+json;version=2.0.0";

    /** The standard's way to say "2.0.0, or later ones that differ in this part". */
    private static final String VERSION = "2\\+?(\\.0\\+?(\\.0\\+?)?)?";

    private Formats() {}

    /**
     * @param mediaType of the answer
     * @param csv its options; null where it is SDMX-JSON
     */
    record Wanted(String mediaType, CsvOptions csv) {}

    /**
     * @param accepted the most wanted first
     * @throws NotAcceptableException where none of them is made here
     */
    static Wanted data(String format, List<MediaType> accepted) {
        if (format != null) {
            return switch (format) {
                case "json" -> new Wanted(DATA_JSON, null);
                case "csv" -> new Wanted(DATA_CSV, CsvOptions.of(Map.of()));
                default ->
                    throw Refusals.invalid("format", "unknown-code", "Phải là json hoặc csv.", "Must be json or csv.");
            };
        }
        for (MediaType each : accepted) {
            if (isJson(each, "vnd.sdmx.data+json")) {
                return new Wanted(DATA_JSON, null);
            }
            if (is(each, "application", "vnd.sdmx.data+csv") || is(each, "text", "csv")) {
                return new Wanted(DATA_CSV, CsvOptions.of(each.getParameters()));
            }
        }
        throw new NotAcceptableException();
    }

    static void requireStructure(String format, List<MediaType> accepted) {
        if (format != null && !format.equals("json")) {
            throw Refusals.invalid("format", "unknown-code", "Phải là json.", "Must be json.");
        }
        if (format == null && accepted.stream().noneMatch(each -> isJson(each, "vnd.sdmx.structure+json"))) {
            throw new NotAcceptableException();
        }
    }

    private static boolean isJson(MediaType accepted, String subtype) {
        return is(accepted, "application", subtype)
                || is(accepted, "application", "json")
                || accepted.isWildcardSubtype() && accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean is(MediaType accepted, String type, String subtype) {
        String version = accepted.getParameters().get("version");
        return accepted.getType().equalsIgnoreCase(type)
                && accepted.getSubtype().equalsIgnoreCase(subtype)
                && (version == null || version.matches(VERSION));
    }
}

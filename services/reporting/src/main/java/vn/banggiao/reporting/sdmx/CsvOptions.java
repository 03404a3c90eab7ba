package vn.banggiao.reporting.sdmx;

import java.util.Locale;
import java.util.Map;
import vn.banggiao.chassis.problem.Refusals;

/** The parameters of SDMX-CSV's media type. */
record CsvOptions(Labels labels, boolean seriesKey, boolean observationKey) {

    /** Whether names stand beside ids: not at all, in a column of their own, or in the same cell. */
    enum Labels {
        ID,
        NAME,
        BOTH
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 400 where one is none of the standard's, or times are wanted in another form
     */
    static CsvOptions of(Map<String, String> parameters) {
        String labels = parameters.getOrDefault("labels", "id");
        String keys = parameters.getOrDefault("keys", "none");
        require(labels.matches("id|name|both"), "labels", "id, name, both");
        require(keys.matches("none|series|obs|both"), "keys", "none, series, obs, both");
        require(parameters.getOrDefault("timeFormat", "original").equals("original"), "timeFormat", "original");
        return new CsvOptions(
                Labels.valueOf(labels.toUpperCase(Locale.ROOT)), keys.matches("series|both"), keys.matches("obs|both"));
    }

    private static void require(boolean known, String parameter, String values) {
        if (!known) {
            throw Refusals.invalid(
                    parameter, "unknown-code", "Phải là: " + values + ".", "Must be one of: " + values + ".");
        }
    }
}

package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.banggiao.local.Service;

/** A figure from which one sees that the records of the sample that it sums have all arrived in the reports. */
record Landmark(String unit, String period, String indicator, String dimensions, BigDecimal value) {

    /** Between them they sum every record of the sample. */
    static List<Landmark> all() {
        return SampleText.rows("landmarks.csv").stream()
                .map(row -> new Landmark(row[0], row[1], row[2], row[3], new BigDecimal(row[4])))
                .toList();
    }

    /** Somebody may have recorded more in the meantime. */
    boolean reached(RegistryClient registry) {
        JsonNode now = registry.read(Service.REPORTING, path()).path("value");
        return now.isNumber() && now.decimalValue().compareTo(value) >= 0;
    }

    private String path() {
        return "/api/v1/figures?unit=%s&period=%s&indicator=%s&dimensions=%s"
                .formatted(unit, period, indicator, URLEncoder.encode(dimensions, StandardCharsets.UTF_8));
    }
}

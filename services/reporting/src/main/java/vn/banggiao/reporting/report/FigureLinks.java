package vn.banggiao.reporting.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.period.Window;

/** Addresses at which a figure opens down to what it sums. */
final class FigureLinks {
    private FigureLinks() {}

    /** Null where the figure sums no records. */
    static String records(Indicator indicator, Dimensions dimensions, Window window, Question question, String origin) {
        if (!"records".equals(origin) && !"directives".equals(origin)) {
            return null;
        }
        StringBuilder link = new StringBuilder(origin.equals("records") ? "/api/v1/records" : "/api/v1/directives");
        link.append("?unit=").append(question.unit());
        link.append(origin.equals("directives") ? "&below=false" : "");
        if (origin.equals("records")) {
            link.append("&indicator=").append(indicator.code());
        }
        if (origin.equals("records") && !dimensions.isEmpty()) {
            link.append("&dimensions=").append(encoded(dimensions.text()));
        }
        dimensions.value("level").filter(level -> origin.equals("directives")).ifPresent(level -> link.append("&level=")
                .append(level));
        link.append("&from=").append(window.from()).append("&to=").append(window.to());
        if (question.asOf() != null) {
            link.append("&asOf=").append(encoded(question.asOf().toString()));
        }
        if (question.today() != null && origin.equals("records")) {
            link.append("&boundaries=").append(question.boundaries().code());
        }
        return link.toString();
    }

    /** Of a figure in today's units, the records that stand unallocated at the unit. */
    static String unallocated(Indicator indicator, Dimensions dimensions, Window window, Question question) {
        return records(indicator, dimensions, window, question, "records") + "&unallocated=true";
    }

    /** What came late to the report's own days; null in today's units. */
    static String late(Indicator indicator, Dimensions dimensions, Question question) {
        return question.today() != null
                ? null
                : records(indicator, dimensions, question.window(), question, "records")
                        .replace("/api/v1/records", "/api/v1/late-records");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package vn.banggiao.reporting.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.banggiao.reporting.boundary.Named;
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
        if (origin.equals("directives")) {
            return directives(dimensions, window, question);
        }
        StringBuilder link = new StringBuilder("/api/v1/records");
        link.append("?unit=").append(question.unit());
        link.append("&indicator=").append(indicator.code());
        if (!dimensions.isEmpty()) {
            link.append("&dimensions=").append(encoded(dimensions.text()));
        }
        link.append("&from=").append(window.from()).append("&to=").append(window.to());
        asOf(link, question);
        if (question.today() != null) {
            link.append("&boundaries=").append(question.boundaries().code());
        } else if (!question.bearer().isTheOnlyOne()) {
            link.append("&on=").append(question.bearer().day());
        }
        return link.toString();
    }

    private static String directives(Dimensions dimensions, Window window, Question question) {
        Window counted = question.bearer().counted(window).orElse(window);
        StringBuilder link = new StringBuilder("/api/v1/directives?unit=").append(question.unit());
        link.append("&below=false");
        dimensions.value("level").ifPresent(level -> link.append("&level=").append(level));
        link.append("&from=").append(counted.from()).append("&to=").append(counted.to());
        asOf(link, question);
        return link.toString();
    }

    private static void asOf(StringBuilder link, Question question) {
        if (question.asOf() != null) {
            link.append("&asOf=").append(encoded(question.asOf().toString()));
        }
    }

    /** The part of a figure that was recorded in the unit itself. */
    static String own(Indicator indicator, Dimensions dimensions, Window window, Question question) {
        return records(indicator, dimensions, window, question, "records") + "&own=true";
    }

    /** What was recorded in a unit that was divided between provinces. */
    static String undetermined(
            Indicator indicator, Dimensions dimensions, Window window, Question question, Named divided) {
        return records(indicator, dimensions, window, question, "records") + "&undetermined="
                + encoded(RecordsAsked.name(divided));
    }

    /** Of a figure in today's units, the records that stand unallocated at the unit. */
    static String unallocated(Indicator indicator, Dimensions dimensions, Window window, Question question) {
        return records(indicator, dimensions, window, question, "records") + "&unallocated=true";
    }

    /** What came late to the report's own days. */
    static String late(Indicator indicator, Dimensions dimensions, Question question) {
        return records(indicator, dimensions, question.window(), question, "records")
                .replace("/api/v1/records", "/api/v1/late-records");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

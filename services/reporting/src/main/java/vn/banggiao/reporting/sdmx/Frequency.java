package vn.banggiao.reporting.sdmx;

import java.util.Arrays;
import java.util.List;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.PeriodKind;
import vn.banggiao.reporting.period.RecurringPeriod;

/** How often a period comes, by the codes of SDMX's {@code CL_FREQ}; it has none for nine months or for plain days. */
enum Frequency {
    ANNUAL("A", new Text("Năm", "Annual")),
    HALF_YEARLY("S", new Text("6 tháng", "Half-yearly")),
    QUARTERLY("Q", new Text("Quý", "Quarterly")),
    MONTHLY("M", new Text("Tháng", "Monthly")),
    OTHER("_O", new Text("9 tháng đầu năm hoặc khoảng ngày khác", "First nine months, or other days"));

    private final String id;
    private final Text label;

    Frequency(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    Text label() {
        return label;
    }

    static Frequency of(PeriodCode period) {
        return period instanceof RecurringPeriod recurring ? of(recurring.kind()) : OTHER;
    }

    private static Frequency of(PeriodKind kind) {
        return switch (kind) {
            case YEAR -> ANNUAL;
            case HALF -> HALF_YEARLY;
            case QUARTER -> QUARTERLY;
            case MONTH -> MONTHLY;
            case NINE_MONTHS -> OTHER;
        };
    }

    /** The kinds of periods that come as often. */
    List<PeriodKind> kinds() {
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> of(kind) == this)
                .toList();
    }
}

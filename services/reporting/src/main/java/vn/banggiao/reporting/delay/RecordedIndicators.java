package vn.banggiao.reporting.delay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Sections;

/** The indicators that records give: what officers state has no day on which it was first recorded. */
@ApplicationScoped
class RecordedIndicators {
    private final Catalogue catalogue;

    RecordedIndicators(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Those that are asked for; a name that is null sets no limit.
     *
     * @throws vn.banggiao.chassis.problem.Refusal 400 where there is no such indicator or section, or no record gives it
     */
    List<String> named(String indicator, String section) {
        if (section != null && Sections.find(section).isEmpty()) {
            throw Refusals.invalid(
                    "section",
                    "unknown-code",
                    "Không có mục này; các mục ở GET /api/v1/indicators.",
                    "There is no such section; the sections are at GET /api/v1/indicators.");
        }
        if (indicator != null) {
            require(indicator);
        }
        return catalogue.all().stream()
                .filter(each -> !each.isStated())
                .filter(each -> indicator == null || each.code().equals(indicator))
                .filter(each -> section == null || each.section().code().equals(section))
                .map(Indicator::code)
                .toList();
    }

    /** The indicator of that code; refused where no record gives it. */
    Indicator require(String code) {
        Indicator found = catalogue
                .find(code == null ? "" : code)
                .orElseThrow(() -> Refusals.invalid(
                        "indicator",
                        "unknown-indicator",
                        "Không có chỉ tiêu này; xem danh mục ở GET /api/v1/indicators.",
                        "There is no such indicator; see the catalogue at GET /api/v1/indicators."));
        if (found.isStated()) {
            throw Refusals.invalid(
                    "indicator",
                    "not-recorded",
                    "Chỉ tiêu này do cán bộ báo cáo, không tổng hợp từ bản ghi.",
                    "Officers state this indicator, no records give it.");
        }
        return found;
    }
}

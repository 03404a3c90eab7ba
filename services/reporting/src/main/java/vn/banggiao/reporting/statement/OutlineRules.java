package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.banggiao.chassis.problem.Violations;
import vn.banggiao.reporting.catalogue.Dimension;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Sections;

/** What an outline may say: each section once, each indicator in one section, broken down by dimensions that it has. */
@ApplicationScoped
class OutlineRules {
    private final IndicatorRules indicators;

    OutlineRules(IndicatorRules indicators) {
        this.indicators = indicators;
    }

    void check(Violations violations, SetOutline request) {
        Set<String> codes = new HashSet<>();
        Map<String, String> placed = new HashMap<>();
        for (int i = 0; request.sections() != null && i < request.sections().size(); i++) {
            String field = "sections[" + i + "]";
            OutlineSection section = request.sections().get(i);
            if (section == null) {
                violations.reject(field, "required", "Bắt buộc; hãy ghi một mục.", "Required; give a section.");
                continue;
            }
            violations.rejectIf(
                    section.code() != null && !codes.add(section.code()),
                    field + ".code",
                    "duplicate",
                    "Mục này đã có ở trên; mỗi mục chỉ một lần.",
                    "This section stands above already; each may stand once.");
            violations.rejectIf(
                    section.code() != null
                            && section.title() == null
                            && Sections.find(section.code()).isEmpty(),
                    field + ".title",
                    "required",
                    "Mục riêng của đơn vị phải có tiêu đề; hãy bổ sung title.",
                    "A section of the unit's own needs a title; add it.");
            for (int j = 0;
                    section.indicators() != null && j < section.indicators().size();
                    j++) {
                indicator(
                        violations,
                        field + ".indicators[" + j + "]",
                        section.indicators().get(j),
                        placed);
            }
        }
    }

    private void indicator(
            Violations violations, String field, OutlineSection.OutlineIndicator given, Map<String, String> placed) {
        if (given == null || given.indicator() == null) {
            violations.rejectIf(
                    given == null,
                    field,
                    "required",
                    "Bắt buộc; hãy ghi một chỉ tiêu.",
                    "Required; give an indicator.");
            return;
        }
        Indicator indicator = indicators.known(violations, field + ".indicator", given.indicator());
        String before = placed.putIfAbsent(given.indicator(), field);
        violations.rejectIf(
                before != null,
                field + ".indicator",
                "duplicate",
                "Chỉ tiêu này đã đặt ở " + before + "; mỗi chỉ tiêu chỉ ở một mục.",
                "This indicator stands in " + before + " already; each may stand in one section.");
        for (int k = 0;
                indicator != null
                        && given.breakdowns() != null
                        && k < given.breakdowns().size();
                k++) {
            breakdown(
                    violations,
                    field + ".breakdowns[" + k + "]",
                    indicator,
                    given.breakdowns().get(k));
        }
    }

    private static void breakdown(Violations violations, String field, Indicator indicator, List<String> names) {
        List<String> known =
                indicator.dimensions().stream().map(Dimension::name).toList();
        violations.rejectIf(
                names == null
                        || names.isEmpty()
                        || !known.containsAll(names)
                        || Set.copyOf(names).size() < names.size(),
                field,
                "unknown-dimension",
                "Chỉ tiêu này chỉ phân tổ theo: " + String.join(", ", known) + "; mỗi tiêu thức một lần.",
                "This indicator has only: " + String.join(", ", known) + "; each once.");
    }
}

package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.statement.AppliedDirective;

/** Counts a unit's own directives by level: a document from above that every unit below applies too is one document. */
final class DirectiveCounts {
    private DirectiveCounts() {}

    /** Those of a namesake are not the unit's. */
    static List<Sum> of(Question question, Collection<AppliedDirective> directives) {
        Map<String, Long> byLevel = directives.stream()
                .filter(each -> each.unit().equals(question.unit()))
                .filter(each -> question.today() == null
                        ? question.bearer().counts(each.appliedOn())
                        : question.today().existed(each.appliedOn()))
                .collect(Collectors.groupingBy(AppliedDirective::level, TreeMap::new, Collectors.counting()));
        return byLevel.entrySet().stream()
                .map(each -> new Sum(
                        AppliedDirective.INDICATOR,
                        Dimensions.of("level", each.getKey()),
                        Qualifier.EXACT,
                        BigDecimal.valueOf(each.getValue())))
                .toList();
    }
}

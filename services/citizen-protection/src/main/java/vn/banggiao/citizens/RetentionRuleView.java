package vn.banggiao.citizens;

import java.time.Instant;

/** A retention rule, and where its period comes from. */
public record RetentionRuleView(String kind, int days, String source, Instant changedAt, String changedBy) {
    static RetentionRuleView of(RetentionRule rule) {
        return new RetentionRuleView(rule.kind, rule.days, rule.source, rule.changedAt, rule.changedBy);
    }
}

package vn.banggiao.reporting.ledger;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** A property that takes minutes: tried with {@code -Plong} alone. */
final class InTheLongForm implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return "long".equals(System.getProperty("faults.form"))
                ? SkipResult.doNotSkip()
                : SkipResult.skip("only in the long form (-Plong)");
    }
}

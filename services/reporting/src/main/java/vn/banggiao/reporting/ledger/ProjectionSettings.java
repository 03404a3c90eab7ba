package vn.banggiao.reporting.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events become the ledger. */
@ConfigMapping(prefix = "banggiao.projection")
public interface ProjectionSettings {
    /**
     * Threads that read Kafka and write to PostgreSQL, each its own partitions. They write records side by side, and the totals one after
     * the other. On two processors more than two gain nothing.
     */
    @WithDefault("2")
    int workers();

    /** Most events in one transaction. The more there are, the more of them share a total; each takes about 3 KB of memory meanwhile. */
    @WithDefault("3000")
    int batch();
}

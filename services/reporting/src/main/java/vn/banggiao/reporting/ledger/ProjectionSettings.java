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

    /**
     * Most events in one transaction, where so many are waiting. The more there are, the more of them share a total. They come in portions
     * that are forgotten when they are written, so that memory does not grow with them.
     */
    @WithDefault("10000")
    int batch();
}

package vn.banggiao.reporting.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events become the ledger. */
@ConfigMapping(prefix = "banggiao.projection")
public interface ProjectionSettings {
    /**
     * Threads that read Kafka and write to PostgreSQL, each its own partitions. Two nearly double the throughput of one; they may
     * meet at the totals of a province, where one waits for the other's commit.
     */
    @WithDefault("2")
    int workers();

    /** Most events in one transaction. */
    @WithDefault("2000")
    int batch();
}

package vn.banggiao.reporting.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events become the ledger. */
@ConfigMapping(prefix = "banggiao.projection")
public interface ProjectionSettings {
    /**
     * Threads that read Kafka and write to PostgreSQL, each its own partitions. They write in turns, each until its commit;
     * meanwhile the others read and understand their next batches. More than two gain nothing.
     */
    @WithDefault("2")
    int workers();

    /** Most events in one transaction. */
    @WithDefault("3000")
    int batch();
}

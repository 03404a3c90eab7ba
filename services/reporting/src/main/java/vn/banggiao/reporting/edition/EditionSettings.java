package vn.banggiao.reporting.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports become editions. */
@ConfigMapping(prefix = "banggiao.edition")
public interface EditionSettings {
    /**
     * For so long at most a submission waits until the ledger has every event that Kafka had when it came; after that it is
     * refused with 503 and nothing is frozen.
     */
    @WithDefault("PT20S")
    Duration patience();
}

package vn.banggiao.reporting.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a rebuild of the ledger waits. */
@ConfigMapping(prefix = "banggiao.rebuild")
public interface RebuildSettings {
    /** Threads that read the log and write, as those of the projection do. With one, reports wait less and it takes longer. */
    @WithDefault("2")
    int workers();

    /** A rebuild that has read nothing new for so long, though there is something, has failed. */
    @WithDefault("PT10M")
    Duration patience();

    /** For so long at most the swap waits for readers to leave the old tables; meanwhile no new events are projected. */
    @WithDefault("PT30S")
    Duration swapPatience();
}

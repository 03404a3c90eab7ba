package vn.banggiao.chassis.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a request may hold, and how long it may take to arrive. */
@ConfigMapping(prefix = "banggiao.limits")
public interface BodyLimits {
    /** Most bytes of a body, and of one line of a batch. */
    @WithDefault("1048576")
    long body();

    /** Most bytes of a batch or an import, unpacked. */
    @WithDefault("20971520")
    long batch();

    /** Most lines of a batch. */
    @WithDefault("10000")
    int batchLines();

    /** Longest time until a body has arrived. */
    @WithDefault("60S")
    Duration bodyTime();

    /** Longest time until a batch or an import has arrived; its lines are kept while it does. */
    @WithDefault("15M")
    Duration batchTime();
}

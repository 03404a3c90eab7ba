package vn.banggiao.chassis.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one caller may call one instance of a service. */
@ConfigMapping(prefix = "banggiao.calls")
public interface CallRates {
    /** Calls that a caller gets each second. */
    @WithDefault("1000")
    long perSecond();

    /** Most calls that a caller can have saved up. */
    @WithDefault("10000")
    long saved();

    /** Lines of a batch that cost as much as one call. */
    @WithDefault("10")
    int linesPerCall();
}

package vn.banggiao.reporting.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What callers from outside read of counts about people. */
@ConfigMapping(prefix = "banggiao.disclosure")
public interface DisclosureSettings {
    /**
     * What decides which figures are withheld beside the small ones. Without it no protected figure is published. It never changes:
     * two sets of answers to the same questions could be subtracted from each other.
     */
    Optional<String> secret();

    /** The smallest count that is published; at least 3. One of 1 to {@code fewest - 1} people is never disclosed. */
    @WithDefault("5")
    int fewest();

    /** So many days after its last day a half-year is published, as known then, and never again. */
    @WithDefault("45")
    int settleDays();

    /** What was to be published earlier is published as known at this instant: for a registry that took in its history later. */
    Optional<Instant> since();

    /** Codes of the indicators that are protected; {@code .*} at the end stands for all that begin so. */
    @WithDefault(
            "incidents.*,handovers.*,citizens.*,consular.marriage-confirmations,consular.foreign-births,overseas.complaints,aid.support.*")
    List<String> indicators();
}

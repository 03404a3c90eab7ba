package vn.banggiao.citizens;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which keys persons are sealed and indexed with.
 *
 * @param current the id of the key that seals
 * @param notIndexed how many rows are not indexed under the current index key yet
 */
public record KeyUse(String current, List<Key> keys, String indexKey, long notIndexed) {

    /** A key by its id, and how many rows it sealed. */
    @Schema(name = "PersonKeyUse")
    public record Key(
            String id,
            long rows,
            boolean configured,

            @Schema(description = "No row needs it: it may be taken out of the configuration")
            boolean droppable) {}
}

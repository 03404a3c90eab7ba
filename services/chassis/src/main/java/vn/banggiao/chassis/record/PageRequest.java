package vn.banggiao.chassis.record;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.banggiao.chassis.problem.Refusals;

/** Which page of a list: at most {@code limit} items after {@code cursor}. */
public class PageRequest {
    private static final int MOST = 500;

    @Parameter(description = "Items on the page, 1 to 500")
    @QueryParam("limit")
    @DefaultValue("50")
    public int limit;

    @Parameter(description = "The `next` of the page before")
    @QueryParam("cursor")
    public String cursor;

    public int limit() {
        return limit(limit);
    }

    /**
     * The limit itself, for lists that page in their own way.
     *
     * @throws vn.banggiao.chassis.problem.Refusal with status 400 unless it is from 1 to 500
     */
    public static int limit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw Refusals.invalid(
                    "limit", "out-of-range", "Phải từ 1 đến " + MOST + ".", "Must be from 1 to " + MOST + ".");
        }
        return wanted;
    }

    /** The sequence number before which the page begins. */
    public long before() {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor, 36);
        } catch (NumberFormatException e) {
            throw Refusals.notACursor();
        }
    }

    public static String cursor(long sequence) {
        return Long.toString(sequence, 36);
    }
}

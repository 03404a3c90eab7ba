package vn.banggiao.chassis.record;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * What a caller gets for a record that was kept: the same bytes every time the same request comes again.
 *
 * @param status 201 for a record made now, 200 otherwise
 * @param body JSON
 */
public record Receipt(int status, UUID id, int version, String path, String body) {

    public Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", "\"" + version + "\"")
                .entity(body);
        if (status == 201) {
            response.header("Location", path + "/" + id);
        }
        return response.build();
    }
}

package vn.banggiao.chassis.trail;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;

/** The service's audit trail, for auditors. Whoever reads it is in it: it tells what colleagues did, and whom an auditor looks into. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {
    private final Trail trail;
    private final Verification verification;
    private final Audit audit;
    private final Caller caller;
    private final ObjectMapper json;

    AuditResource(Trail trail, Verification verification, Audit audit, Caller caller, ObjectMapper json) {
        this.trail = trail;
        this.verification = verification;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(
            summary = "Searches who did what when to which record, from where, with which token",
            description = "Newest first, of the caller's units; what is of no unit is shown to auditors of everything."
                    + " The search itself is kept in the trail.")
    public Page<AuditLineView> search(@BeanParam TrailSearch search, @BeanParam PageRequest page) {
        search.check();
        int limit = PageRequest.limit(page.limit);
        Page<AuditLineView> found = trail.search(search, caller.scopes(), limit, page.cursor);
        audit.read("search", search.toString());
        return found;
    }

    /** A space goes out now and then while it computes, or the connection would be closed as idle: JSON allows for it. */
    @GET
    @Path("verification")
    @Operation(
            summary = "Computes the trail's chain of hashes again and names every line that does not fit",
            description =
                    "Takes seconds for a million lines. Whoever writes the `head` down outside the"
                            + " registry and sends it another time learns whether the trail's end was cut off or the whole was written anew.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; spaces may come before it while it is computed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class)))
    public StreamingOutput verify(
            @Parameter(description = "A `head` of before, which must still be in the chain") @QueryParam("head")
                    String head,
            @Parameter(description = "First position to be checked; the seal before it is taken as it stands")
                    @QueryParam("from")
                    @DefaultValue("1")
                    long from,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Head expected = head == null || head.isBlank() ? null : Head.parse(head);
        verification.requirePossible(from);
        return output -> {
            Verification.Outcome outcome = verification.run(from, expected, new Pulse(output));
            VerificationView view = VerificationView.of(outcome, Language.of(language));
            audit.read("verify", view.head());
            output.write(json.writeValueAsBytes(view));
        };
    }

    /** Writes a space a second. */
    private static final class Pulse implements Verification.Progress {
        private final OutputStream output;
        private long last = System.nanoTime();

        Pulse(OutputStream output) {
            this.output = output;
        }

        @Override
        public void made() throws IOException {
            if (System.nanoTime() - last > TimeUnit.SECONDS.toNanos(1)) {
                output.write(' ');
                output.flush();
                last = System.nanoTime();
            }
        }
    }
}

package vn.banggiao.chassis.trail;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
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

    AuditResource(Trail trail, Verification verification, Audit audit, Caller caller) {
        this.trail = trail;
        this.verification = verification;
        this.audit = audit;
        this.caller = caller;
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

    @GET
    @Path("verification")
    @Operation(
            summary = "Computes the trail's chain of hashes again and names every line that does not fit",
            description =
                    "Takes about three seconds for a million lines. Whoever writes the `head` down outside the"
                            + " registry and sends it another time learns whether the trail's end was cut off or the whole was written anew.")
    public VerificationView verify(
            @Parameter(description = "A `head` of before, which must still be in the chain") @QueryParam("head")
                    String head,
            @Parameter(description = "First position to be checked; the seal before it is taken as it stands")
                    @QueryParam("from")
                    @DefaultValue("1")
                    long from,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Head expected = head == null || head.isBlank() ? null : Head.parse(head);
        if (from < 1) {
            throw Refusals.invalid("from", "out-of-range", "Phải từ 1 trở lên.", "Must be 1 or more.");
        }
        VerificationView view = VerificationView.of(verification.run(from, expected), Language.of(language));
        audit.read("verify", view.head());
        return view;
    }
}

package vn.banggiao.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Outage;
import vn.banggiao.chassis.problem.Problem;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Text;

/** Turns whatever goes wrong into a problem in the caller's language. What is our fault is logged and never shown. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, HttpHeaders headers, UriInfo uri) {
        return answer(refusal, headers, uri);
    }

    /** Named beside its superclass because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException unreadable, HttpHeaders headers, UriInfo uri) {
        return answer(JsonRefusals.of(unreadable), headers, uri);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable, HttpHeaders headers, UriInfo uri) {
        return answer(JsonRefusals.of(unreadable), headers, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorised(RuntimeException refused, HttpHeaders headers, UriInfo uri) {
        return answer(
                Refusals.unauthorised(
                        "Thiếu mã xác thực hoặc mã không hợp lệ, đã hết hạn. Hãy gửi Authorization: Bearer với mã còn hiệu lực.",
                        "The bearer token is missing, not valid or expired. Send Authorization: Bearer with a valid one."),
                headers,
                uri);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, HttpHeaders headers, UriInfo uri) {
        return answer(
                Refusals.forbidden("Vai trò của bạn không được làm việc này.", "Your role does not permit this."),
                headers,
                uri);
    }

    @ServerExceptionMapper
    public Response refusedByFramework(
            WebApplicationException refused, HttpHeaders headers, UriInfo uri, RoutingContext request) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException unreadable) {
                return unreadable(unreadable, headers, uri);
            }
            if (cause instanceof Refusal refusal) {
                return answer(refusal, headers, uri);
            }
            if (cause instanceof NumberFormatException) {
                return answer(badParameter(), headers, uri);
            }
        }
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(refused, headers, uri);
        }
        Refusal refusal =
                switch (status) {
                    case 404 -> Refusals.noSuchAddress();
                    case 413 -> Refusals.tooLarge(most(request));
                    default -> plain(status);
                };
        Response answer = answer(refusal, headers, uri);
        String allow = refused.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    /** Bytes that are not what they are said to be: no text in any encoding, or no gzip, or gzip that was cut off. */
    @ServerExceptionMapper({CharConversionException.class, ZipException.class, EOFException.class})
    public Response damaged(IOException damaged, HttpHeaders headers, UriInfo uri) {
        return answer(Refusals.damaged(), headers, uri);
    }

    /** A caller that hangs up, or is cut off at a limit, has had its answer or takes none; its log is one line. */
    @ServerExceptionMapper
    public Response brokenOff(IOException broken, HttpHeaders headers, UriInfo uri, RoutingContext request) {
        if (request.response().ended() || request.response().closed() || isClosed(broken)) {
            LOG.infof("%s: the body broke off: %s", path(uri), broken.getMessage());
            return Response.status(400).build();
        }
        return unexpected(broken, headers, uri);
    }

    private static boolean isClosed(Throwable broken) {
        return broken instanceof ClosedChannelException
                || broken instanceof HttpClosedException
                || broken.getCause() != null && isClosed(broken.getCause());
    }

    /** Named beside all others because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    public Response store(PersistenceException failed, HttpHeaders headers, UriInfo uri) {
        return unexpected(failed, headers, uri);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failed, HttpHeaders headers, UriInfo uri) {
        String occurrence = UUID.randomUUID().toString();
        LOG.errorf(failed, "problem %s: %s failed", occurrence, path(uri));
        return answer(Outage.isBehind(failed) ? Refusals.unavailable() : Refusals.internal(occurrence), headers, uri);
    }

    private static long most(RoutingContext request) {
        return request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 0L);
    }

    /** The caller's words make no line of their own in the log. */
    private static String path(UriInfo uri) {
        return uri.getPath().replaceAll("\\p{Cntrl}", "?");
    }

    private static Refusal badParameter() {
        return Refusals.malformed(
                "Một phần của địa chỉ sai dạng: mã bản ghi phải là UUID, số phải là số nguyên.",
                "A part of the address has the wrong form: a record's id must be a UUID, a number a whole number.");
    }

    private static Refusal plain(int status) {
        return switch (status) {
            case 405 ->
                new Refusal(
                        405,
                        "method-not-allowed",
                        new Text("Không dùng được phương thức này", "Method not allowed"),
                        new Text(
                                "Địa chỉ này không nhận phương thức đã gửi.",
                                "This address does not take that method."));
            case 406 ->
                new Refusal(
                        406,
                        "not-acceptable",
                        new Text("Không có định dạng này", "Not acceptable"),
                        new Text(
                                "Không có bản trình bày theo Accept đã gửi.",
                                "There is no representation for that Accept."));
            case 415 ->
                new Refusal(
                        415,
                        "unsupported-media-type",
                        new Text("Sai định dạng", "Unsupported media type"),
                        new Text(
                                "Hãy gửi Content-Type đúng, thường là application/json.",
                                "Send the right Content-Type, usually application/json."));
            default ->
                new Refusal(
                        status,
                        "refused",
                        new Text("Yêu cầu bị từ chối", "Refused"),
                        new Text(
                                "Yêu cầu không đúng dạng; hãy kiểm tra địa chỉ và tham số.",
                                "The request has the wrong form; check the address and the parameters."));
        };
    }

    private static Response answer(Refusal refusal, HttpHeaders headers, UriInfo uri) {
        Language language = Language.of(headers.getHeaderString("Accept-Language"));
        Response.ResponseBuilder response = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header("Content-Language", language.tag())
                .entity(refusal.in(language, uri.getPath()));
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            response.header(header.getKey(), header.getValue());
        }
        return response.build();
    }
}

package vn.banggiao.chassis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Refuses an address whose path or query, unescaped, is no UTF-8 or holds control characters: no store takes them, and a line of
 * a log or a header must not be made of them.
 */
@ApplicationScoped
public class AddressCheck {
    private static final int BEFORE_LIMITS = 2_000;

    private final EarlyProblem problem;

    AddressCheck(EarlyProblem problem) {
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_LIMITS);
    }

    /** What the router itself cannot read never reaches a filter. */
    void register(@Observes Router router) {
        router.errorHandler(400, request -> {
            SecurityHeaders.set(request);
            refuse(request);
        });
    }

    private void check(RoutingContext request) {
        String address = request.request().uri();
        if (address.indexOf('%') < 0 || isText(address)) {
            request.next();
        } else {
            refuse(request);
        }
    }

    private void refuse(RoutingContext request) {
        problem.send(
                request,
                Refusals.malformed(
                        "Địa chỉ chứa ký tự điều khiển hoặc không phải UTF-8; hãy mã hóa lại các tham số.",
                        "The address holds control characters or is not UTF-8; escape its parameters anew."));
    }

    static boolean isText(String address) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(unescaped(address)))
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException | NumberFormatException notText) {
            return false;
        }
    }

    private static byte[] unescaped(String address) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
        for (int i = 0; i < address.length(); i++) {
            char each = address.charAt(i);
            if (each != '%') {
                bytes.write(each);
            } else if (i + 2 < address.length()) {
                bytes.write(Integer.parseInt(address, i + 1, i + 3, 16));
                i += 2;
            } else {
                throw new CharacterCodingException();
            }
        }
        return bytes.toByteArray();
    }
}

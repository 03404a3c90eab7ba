package vn.banggiao.reporting.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Page;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.reporting.deadletter.Letter.State;

/** What the ledger could not take. It may be of any unit, so only who may act for all of them sees it. */
@Path("/api/v1/dead-letters")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    /** In one transaction and in memory at a time; a message has up to some megabytes. */
    private static final int AT_A_TIME = 20;

    private final LetterRows rows;
    private final Replay replay;
    private final Settlement settlement;
    private final Checks checks;
    private final Caller caller;

    DeadLetterResource(LetterRows rows, Replay replay, Settlement settlement, Checks checks, Caller caller) {
        this.rows = rows;
        this.replay = replay;
        this.settlement = settlement;
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "What the ledger could not take, newest first",
            description = "Each with why, and what became of it. Headers and body are at each letter's own address")
    public Page<LetterView> list(
            @BeanParam LetterSearch search,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        requireEverywhere();
        int limit = page.limit();
        List<Letter> found = rows.newest(search.selection(), page.before(), limit + 1);
        boolean more = found.size() > limit;
        List<Letter> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream()
                        .map(each -> LetterView.listed(each, Language.of(language)))
                        .toList(),
                more ? PageRequest.cursor(shown.get(limit - 1).sequence()) : null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(summary = "A dead letter, with its headers and the beginning of its body")
    public LetterView read(String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        requireEverywhere();
        return LetterView.whole(find(id), Language.of(language));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Reads a dead letter from the log again and takes it into the ledger",
            description =
                    "Where it still cannot be read it goes on waiting, with the reason of now. What holds a higher version of its"
                            + " record already is not changed. A letter that was discarded can be replayed all the same. 409 where it"
                            + " is settled, or stands no more in the log; 503 where Kafka does not answer")
    public LetterView replay(String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) throws SQLException {
        requireEverywhere();
        Letter letter = find(id);
        if (letter.state() != State.WAITING && letter.state() != State.DISCARDED) {
            throw settled(letter);
        }
        settlement.asked(id);
        if (replay.replay(List.of(letter), caller.name()).gone() > 0) {
            throw Refusals.conflict(
                    "dead-letter-gone",
                    "Topic không còn thông điệp này nên không đọc lại được; hãy để hệ thống gửi bản ghi gửi lại, rồi loại bỏ thông điệp.",
                    "The topic has this message no more, so it cannot be read again; have the record sent anew, then discard the letter.");
        }
        return LetterView.whole(find(id), Language.of(language));
    }

    @POST
    @Path("replays")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Replays the letters of a selection that wait, oldest first",
            description = "As many as `limit` in one call; `next` goes on behind them and is absent after the last")
    public ReplaysView replayMany(ReplayLetters request) throws SQLException {
        requireEverywhere();
        ReplayLetters asked = checks.require(request, violations -> {});
        Selection selection = asked.selection();
        int limit = asked.limit() == null ? ReplayLetters.MOST : asked.limit();
        long after = asked.after();
        List<Letter> found = rows.oldest(selection, after, limit + 1);
        List<Letter> taken = found.subList(0, Math.min(limit, found.size()));
        settlement.asked(asked.toString());
        Replay.Outcome outcome = new Replay.Outcome(0, 0, 0, 0);
        for (int start = 0; start < taken.size(); start += AT_A_TIME) {
            List<Letter> some = taken.subList(start, Math.min(start + AT_A_TIME, taken.size()));
            outcome = outcome.plus(replay.replay(some, caller.name()));
        }
        boolean more = found.size() > limit;
        return ReplaysView.of(
                outcome, more ? PageRequest.cursor(taken.get(limit - 1).sequence()) : null);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SYSTEM, Roles.PROVINCE_OFFICER})
    @Operation(
            summary = "Discards a dead letter that is never to count, with the reason",
            description =
                    "Nothing is deleted: it stays readable, and a rebuild leaves it out as well. 409 where it does not wait")
    public LetterView discard(
            String id, Withdrawal withdrawal, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        requireEverywhere();
        String reason = checks.require(withdrawal, violations -> {}).reason();
        Letter letter = find(id);
        if (!settlement.discard(id, reason)) {
            throw settled(letter);
        }
        return LetterView.whole(find(id), Language.of(language));
    }

    private Letter find(String id) {
        return rows.find(id).orElseThrow(() -> Refusals.notFound("dead letter"));
    }

    private static RuntimeException settled(Letter letter) {
        return Refusals.conflict(
                "dead-letter-settled",
                "Thông điệp này không còn chờ; hãy đọc lại " + letter.id() + " để biết kết quả.",
                "This letter waits no longer; read " + letter.id() + " again to see what became of it.");
    }

    private void requireEverywhere() {
        if (!caller.seesEverything()) {
            throw Refusals.forbidden(
                    "Thông điệp chưa đọc được có thể thuộc bất kỳ đơn vị nào; hãy dùng tài khoản có phạm vi *.",
                    "A dead letter may be of any unit; use an account whose scope is *.");
        }
    }
}

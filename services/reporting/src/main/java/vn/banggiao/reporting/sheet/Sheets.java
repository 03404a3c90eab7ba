package vn.banggiao.reporting.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.http.BodyLimits;
import vn.banggiao.chassis.identity.CallLimiter;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.reporting.catalogue.Catalogue;

/**
 * Sheets that come back: shown first, then confirmed. Confirming works everything out again and writes it only where that is just what
 * was shown, all of it in one transaction. The same sheet confirmed again gets its first answer again.
 */
@ApplicationScoped
class Sheets {
    private final Catalogue catalogue;
    private final Standings standings;
    private final StatementWriter writer;
    private final Confirmations confirmations;
    private final BodyLimits limits;
    private final CallLimiter calls;
    private final Caller caller;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Sheets(
            Catalogue catalogue,
            Standings standings,
            StatementWriter writer,
            Confirmations confirmations,
            BodyLimits limits,
            CallLimiter calls,
            Caller caller,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.writer = writer;
        this.confirmations = confirmations;
        this.limits = limits;
        this.calls = calls;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal 400 or 413 where the file cannot be read; what is wrong with cells is no refusal but in the answer */
    @Transactional
    SheetPreview preview(SheetOf of, byte[] file, SheetFormat format, Language language) {
        Plan plan = plan(of, read(file, format));
        boolean confirmable = plan.problems().isEmpty() && !plan.changes().isEmpty();
        return SheetPreview.of(of, confirmable ? token(of, file, plan) : null, plan, language);
    }

    /**
     * @return the answer as JSON
     * @throws Refusal 409 where something else was previewed, 412 where a statement has changed since the sheet was given out
     */
    @Transactional
    String confirm(SheetOf of, byte[] file, SheetFormat format, String token) {
        confirmations.waitForOthers(of);
        String hash = Sha256.of(file);
        Optional<String> before = confirmations.find(of, token, hash);
        if (before.isPresent()) {
            return before.get();
        }
        Plan plan = plan(of, read(file, format));
        plan.requireSound();
        if (!token(of, file, plan).equals(token)) {
            throw Refusals.conflict(
                    "not-previewed",
                    "Mã xác nhận không ứng với tệp này và số liệu hiện tại; hãy xem trước lại rồi xác nhận bằng mã mới. Chưa có"
                            + " gì được ghi.",
                    "The token is not of this file and of the statements as they are now; preview it again and confirm with the"
                            + " new token. Nothing was recorded.");
        }
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<SheetConfirmation.SheetStatement> statements = new ArrayList<>();
        for (PlannedChange change : plan.changes()) {
            statements.add(carriedOut(of, change));
            calls.owe(caller.name(), statements.size());
        }
        String answer =
                text(new SheetConfirmation(id, of.unit(), of.period(), of.basis(), now, statements, plan.unchanged()));
        confirmations.keep(id, of, token, hash, answer, now);
        audit.append("confirm", "sheet", id, of.unit(), null, of.period() + " " + of.basis() + " " + hash, now);
        return answer;
    }

    private SheetConfirmation.SheetStatement carriedOut(SheetOf of, PlannedChange change) {
        Receipt receipt;
        try {
            receipt = switch (change.action()) {
                case CREATE -> writer.record(of, change.subject(), change.after());
                case CHANGE -> writer.change(of, change.subject(), change.id(), change.version(), change.after());
                case WITHDRAW -> writer.withdraw(change.subject(), change.id(), change.version(), change.reason());
            };
        } catch (Refusal overtaken) {
            if (overtaken.status() != 412) {
                throw overtaken;
            }
            throw Plan.stale(List.of(new Violation(change.cell(), Plan.STALE, Plan.CHANGED_SINCE)));
        }
        return new SheetConfirmation.SheetStatement(
                change.cell(),
                change.action().code(),
                change.subject().kind().code(),
                change.subject().indicator(),
                change.subject().dimensions().values(),
                receipt.id(),
                receipt.version(),
                receipt.path() + "/" + receipt.id());
    }

    private UploadedSheet read(byte[] file, SheetFormat format) {
        return UploadedSheet.read(file, format, limits.batchLines(), limits.batch());
    }

    private Plan plan(SheetOf of, UploadedSheet sheet) {
        return new SheetPlanner(of, catalogue, standings, writer, LocalDate.now(clock)).plan(sheet);
    }

    /** Of the file, and of all that it would do to which versions. */
    private String token(SheetOf of, byte[] file, Plan plan) {
        String hash = Sha256.of(file);
        return Sha256.of(text(List.of(
                of.unit(),
                of.period(),
                of.basis(),
                hash,
                confirmations.times(of, hash),
                plan.changes().stream().map(SheetPreview.SheetChange::of).toList())));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for a sheet", e);
        }
    }
}

package vn.banggiao.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.PageRequest;
import vn.banggiao.reporting.ledger.FigureRecord;
import vn.banggiao.reporting.ledger.FigureRecords;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.Questions.AskedUnit;

/** What a figure sums: the {@code records} link of every figure leads here. */
@Path("/api/v1/records")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
    private final Questions questions;
    private final Ledger ledger;
    private final Caller caller;
    private final RecordAddresses addresses;
    private final UnitsBelow units;

    RecordsResource(Questions questions, Ledger ledger, Caller caller, RecordAddresses addresses, UnitsBelow units) {
        this.units = units;
        this.questions = questions;
        this.ledger = ledger;
        this.caller = caller;
        this.addresses = addresses;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "The very record versions that a figure sums",
            description =
                    "Those outside the caller's units are counted as hidden; visible and hidden add up to the figure")
    public RecordsView list(
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @Parameter(example = "country=LA;kind=illegal-entry") @QueryParam("dimensions") String dimensions,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("asOf") Instant asOf,
            @Parameter(description = AskedUnit.BOUNDARIES) @QueryParam("boundaries") String boundaries,
            @Parameter(description = AskedUnit.ON, example = "2025-06-30") @QueryParam("on") LocalDate on,
            @Parameter(description = "Only what was recorded in the unit itself, and in none below it")
                    @QueryParam("own")
                    @DefaultValue("false")
                    boolean own,
            @Parameter(description = "With `boundaries=today`: only what no unit below certainly holds")
                    @QueryParam("unallocated")
                    @DefaultValue("false")
                    boolean unallocated,
            @Parameter(
                            description =
                                    "With `boundaries=today`: only what was recorded in this unit of old, which was"
                                            + " divided between provinces; its code, with `@` and its first day where it has one",
                            example = "90.00001@2025-07-01")
                    @QueryParam("undetermined")
                    String undetermined,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") String cursor) {
        Window window = questions.window(from, to);
        Questions.Narrowed narrowed = questions.narrowed(indicator, dimensions).inOneCurrency();
        Questions.Found found = questions.find(new AskedUnit(unit, boundaries, on), window);
        RecordsAsked asked = new RecordsAsked(found, own, unallocated, undetermined);
        if (narrowed.indicator().isStated()) {
            throw Refusals.invalid(
                    "indicator",
                    "not-recorded",
                    "Chỉ tiêu này do cán bộ báo cáo, không tổng hợp từ bản ghi; xem /api/v1/returns.",
                    "Officers state this indicator, no records give it; see /api/v1/returns.");
        }
        PageRequest.limit(limit);
        try {
            String code = narrowed.indicator().code();
            Collection<String> scopes = asked.scopes(caller.scopes());
            FigureRecords page = asked.isAllUnder(window)
                    ? ledger.records(unit, code, narrowed.dimensions(), window, asOf, scopes, cursor, limit)
                    : ledger.on(asked.ground(units))
                            .records(code, narrowed.dimensions(), window, asOf, scopes, cursor, limit);
            return new RecordsView(
                    page.records().stream().map(this::view).toList(),
                    page.next(),
                    page.count(),
                    page.amount(),
                    page.hidden(),
                    page.hiddenAmount());
        } catch (IllegalArgumentException e) {
            throw Refusals.notACursor();
        }
    }

    private RecordsView.SummedRecord view(FigureRecord record) {
        return new RecordsView.SummedRecord(
                record.record(),
                record.version(),
                record.type(),
                record.topic(),
                addresses.of(record.topic(), record.type(), record.record(), record.version()),
                record.unit(),
                record.day(),
                record.until(),
                record.amount(),
                record.qualifier().code(),
                record.dimensions().values(),
                record.recordedAt());
    }
}

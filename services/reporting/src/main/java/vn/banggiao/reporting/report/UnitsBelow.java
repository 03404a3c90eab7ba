package vn.banggiao.reporting.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Bearers;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.boundary.TodaysUnit;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.ConsolidationView.Column;

/** Finds the units directly below one: as they were, or today's. */
@ApplicationScoped
class UnitsBelow {
    private final AgroalDataSource database;

    UnitsBelow(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A unit directly below.
     *
     * @param question the one that was asked, of this unit
     * @param ground all that was recorded in it and below it
     * @param shared whether another unit of the answer has its code
     * @param namesakes all that ever had its code
     */
    record Below(Column column, Question question, Ground ground, boolean shared, Bearers namesakes) {
        String code() {
            return column.code();
        }
    }

    /**
     * All that ever were below the unit, in the order of codes and time, each with the days of the window on which it was, which are null
     * where it was not. No record is in two of them.
     */
    List<Below> find(Question question) {
        return question.today() == null ? asItWas(question) : today(question);
    }

    /** All that ever had the code. */
    Bearers namesakes(String code) {
        return Bearers.of(database, code);
    }

    /** What was recorded in the unit itself and in none below it. */
    Ground own(Bearer unit, TodaysUnit today) {
        return today == null ? unit.own(Bearers.below(database, unit.code()).keySet()) : today.own();
    }

    private List<Below> asItWas(Question question) {
        List<Below> below = new ArrayList<>();
        Map<String, Bearers> all = Bearers.below(database, question.unit());
        all.forEach((code, bearers) -> {
            List<Bearer> parts = bearers.all().stream()
                    .flatMap(each -> each.within(question.bearer()).stream())
                    .toList();
            for (Bearer part : parts) {
                Optional<Window> days =
                        question.bearer().existed(question.window()).flatMap(part::existed);
                boolean isDefault = bearers.in(question.window())
                        .map(usual -> usual.unit().equals(part.unit()))
                        .orElse(false);
                below.add(new Below(
                        column(part.unit(), days.orElse(null)),
                        question.of(part, isDefault, null),
                        part.ground(),
                        parts.size() > 1,
                        bearers));
            }
        });
        return below;
    }

    private List<Below> today(Question question) {
        List<Below> below = new ArrayList<>();
        question.today()
                .below()
                .forEach((code, unit) -> below.add(new Below(
                        column(unit.unit(), question.window()),
                        question.of(unit.bearer(), true, unit),
                        unit.ground(),
                        false,
                        new Bearers(List.of(unit.bearer())))));
        return below;
    }

    private static Column column(Named unit, Window days) {
        return new Column(
                unit.code(),
                unit.name(),
                unit.level(),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                unit.validFrom(),
                unit.validTo());
    }
}

package vn.banggiao.reporting.ledger;

import java.time.LocalDate;
import vn.banggiao.contracts.DisbursementState;
import vn.banggiao.contracts.ProjectActivityState;
import vn.banggiao.contracts.ProjectState;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Projects by where their money comes from. A foreign-NGO project is active from its first through its last day; commitments
 * count on their own day; what spans days (disbursements, training, support) counts on the last one, when it was done.
 *
 * <p>Domestic projects are no aid, but what they disburse is reported beside it, so it counts as disbursed.
 */
final class ProjectTally {
    private ProjectTally() {}

    static void add(ProjectState project, Tally tally) {
        LocalDate start = project.startsOn();
        Dimensions country = Dimensions.of("country", project.country());
        switch (project.funding()) {
            case "foreign-ngo" -> {
                Dimensions by = Dimensions.of("donor", project.donor()).and("organisation", project.organisation());
                LocalDate until =
                        project.endsOn() == null ? null : project.endsOn().plusDays(1);
                tally.one("aid.projects", start, until, by.and("sector", project.sector()));
                tally.one("aid.projects.new", start, by.and("sector", project.sector()));
                commitments("aid.committed", project, by.and("project", project.code()), tally);
            }
            case "oda" -> tally.one("oda.projects", start, Dimensions.of("donor", project.donor()));
            case "fdi" -> {
                tally.one("fdi.projects", start, country);
                commitments("fdi.capital", project, country, tally);
            }
            case "overseas-vietnamese" -> tally.one("overseas.projects", start, country);
            case "domestic" -> {}
            default -> throw new IllegalArgumentException("funding " + project.funding());
        }
    }

    static void add(DisbursementState disbursement, Tally tally) {
        Dimensions money = Dimensions.of("donor", disbursement.donor()).and("currency", disbursement.currency());
        switch (disbursement.funding()) {
            case "foreign-ngo", "domestic" ->
                tally.amount(
                        "aid.disbursed",
                        disbursement.to(),
                        disbursement.amount(),
                        money.and("organisation", disbursement.organisation())
                                .and("project", disbursement.project())
                                .and("kind", disbursement.kind()));
            case "oda" -> tally.amount("oda.disbursed", disbursement.to(), disbursement.amount(), money);
            case "fdi", "overseas-vietnamese" -> {}
            default -> throw new IllegalArgumentException("funding " + disbursement.funding());
        }
    }

    static void add(ProjectActivityState activity, Tally tally) {
        Dimensions organisation = Dimensions.of("organisation", activity.organisation());
        switch (activity.type()) {
            case "training" -> {
                Dimensions by = organisation.and("project", activity.project());
                tally.amount("aid.training.classes", activity.to(), activity.classes(), by);
                tally.amount("aid.training.participants", activity.to(), activity.participants(), by);
            }
            case "support" -> {
                Dimensions by = organisation.and("kind", activity.kind());
                tally.amount("aid.support.cases", activity.to(), activity.cases(), by);
                tally.amount("aid.support.people", activity.to(), activity.people(), by);
            }
            default -> throw new IllegalArgumentException("type " + activity.type());
        }
    }

    private static void commitments(String indicator, ProjectState project, Dimensions by, Tally tally) {
        project.commitments()
                .forEach(commitment -> tally.amount(
                        indicator, commitment.on(), commitment.amount(), by.and("currency", commitment.currency())));
    }
}

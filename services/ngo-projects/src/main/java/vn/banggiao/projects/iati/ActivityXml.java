package vn.banggiao.projects.iati;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.projects.Commitment;
import vn.banggiao.projects.Disbursement;
import vn.banggiao.projects.Project;

/**
 * Writes one project as an {@code iati-activity}, its elements in the order that the schema of IATI 2.03 demands. Days are local
 * dates in Asia/Ho_Chi_Minh.
 */
final class ActivityXml {
    private static final String FUNDING = "1";
    private static final String ACCOUNTABLE = "2";
    private static final String IMPLEMENTING = "4";
    private static final String COMMITMENT = "2";
    private static final String DISBURSEMENT = "3";
    private static final String DAC_SECTORS = "2";
    private static final String OUR_SECTORS = "99";
    private static final String UNSPECIFIED = "998";

    private final XMLStreamWriter xml;
    private final IatiSettings settings;
    private final LocalDate today;

    ActivityXml(XMLStreamWriter xml, IatiSettings settings, LocalDate today) {
        this.xml = xml;
        this.settings = settings;
        this.today = today;
    }

    /** @param disbursements the live ones, by their last day */
    void write(Project project, List<Disbursement> disbursements) throws XMLStreamException {
        xml.writeStartElement("iati-activity");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "vi");
        xml.writeAttribute(
                "last-updated-datetime", lastChange(project, disbursements).toString());
        text("iati-identifier", settings.reportingOrganisation().ref() + "-" + project.id);
        reportingOrganisation();
        narratives("title", new Text(project.name, null));
        description(project);
        participants(project);
        empty("activity-status", "code", status(project));
        dates(project);
        empty("recipient-country", "code", "VN");
        locations(project);
        sectors(project);
        defaults(project);
        for (Commitment commitment : project.commitments) {
            transaction(
                    project,
                    COMMITMENT,
                    null,
                    commitment.on(),
                    commitment.amount(),
                    commitment.currency(),
                    Wordings.commitment(Qualifier.of(project.qualifier)));
        }
        for (Disbursement each : disbursements) {
            transaction(
                    project,
                    DISBURSEMENT,
                    each.id.toString(),
                    each.toDay,
                    each.amount,
                    each.currency,
                    Wordings.disbursement(each.fromDay, each.toDay, Qualifier.of(each.qualifier)));
        }
        xml.writeEndElement();
    }

    private static Instant lastChange(Project project, List<Disbursement> disbursements) {
        return disbursements.stream()
                .map(each -> each.envelope.changedAt)
                .reduce(project.envelope.changedAt, (one, other) -> one.isAfter(other) ? one : other)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private void reportingOrganisation() throws XMLStreamException {
        var reporter = settings.reportingOrganisation();
        xml.writeStartElement("reporting-org");
        xml.writeAttribute("ref", reporter.ref());
        xml.writeAttribute("type", reporter.type());
        xml.writeAttribute("secondary-reporter", "1");
        narrative(reporter.name(), null);
        xml.writeEndElement();
    }

    private void description(Project project) throws XMLStreamException {
        xml.writeStartElement("description");
        xml.writeAttribute("type", "1");
        narratives(Wordings.description(project));
        xml.writeEndElement();
    }

    private void participants(Project project) throws XMLStreamException {
        organisation("participating-org", project.donor, FUNDING);
        if (project.managingBody == null) {
            var reporter = settings.reportingOrganisation();
            party("participating-org", new Text(reporter.name(), null), reporter.ref(), reporter.type(), ACCOUNTABLE);
        } else {
            party("participating-org", new Text(project.managingBody, null), null, null, ACCOUNTABLE);
        }
        organisation("participating-org", project.organisation, IMPLEMENTING);
    }

    /** Pipeline, implementation or closed, as the project's first and last day have it. */
    private String status(Project project) {
        if (project.startsOn.isAfter(today)) {
            return "1";
        }
        return ended(project) ? "4" : "2";
    }

    private boolean ended(Project project) {
        return project.endsOn != null && project.endsOn.isBefore(today);
    }

    /** What lies ahead is planned (1, 3); only what has come is actual (2, 4). */
    private void dates(Project project) throws XMLStreamException {
        date(project.startsOn, project.startsOn.isAfter(today) ? "1" : "2");
        if (project.endsOn != null) {
            date(project.endsOn, ended(project) ? "4" : "3");
        }
    }

    private void date(LocalDate day, String type) throws XMLStreamException {
        xml.writeEmptyElement("activity-date");
        xml.writeAttribute("iso-date", day.toString());
        xml.writeAttribute("type", type);
    }

    private void locations(Project project) throws XMLStreamException {
        for (String place : project.places) {
            xml.writeStartElement("location");
            xml.writeAttribute("ref", project.envelope.unit);
            empty("location-reach", "code", "1");
            narratives("name", new Text(place, null));
            xml.writeEndElement();
        }
    }

    private void sectors(Project project) throws XMLStreamException {
        String dac = project.sector == null ? null : settings.sectors().get(project.sector);
        sector(DAC_SECTORS, dac == null ? UNSPECIFIED : dac, null);
        if (project.sector != null) {
            sector(OUR_SECTORS, project.sector, project.sector);
        }
    }

    private void sector(String vocabulary, String code, String name) throws XMLStreamException {
        xml.writeStartElement("sector");
        xml.writeAttribute("vocabulary", vocabulary);
        xml.writeAttribute("code", code);
        xml.writeAttribute("percentage", "100");
        if (name != null) {
            narrative(name, null);
        }
        xml.writeEndElement();
    }

    /** Foreign-NGO aid is non-refundable by the decree that governs it: private grants (30), given as standard grants (110). */
    private void defaults(Project project) throws XMLStreamException {
        switch (project.funding) {
            case "oda" -> empty("default-flow-type", "code", "10");
            case "foreign-ngo" -> {
                empty("default-flow-type", "code", "30");
                empty("default-finance-type", "code", "110");
            }
            default -> {}
        }
    }

    private void transaction(
            Project project,
            String type,
            String ref,
            LocalDate day,
            BigDecimal amount,
            String currency,
            Text description)
            throws XMLStreamException {
        xml.writeStartElement("transaction");
        if (ref != null) {
            xml.writeAttribute("ref", ref);
        }
        empty("transaction-type", "code", type);
        empty("transaction-date", "iso-date", day.toString());
        xml.writeStartElement("value");
        xml.writeAttribute("currency", currency);
        xml.writeAttribute("value-date", day.toString());
        xml.writeCharacters(amount.toPlainString());
        xml.writeEndElement();
        narratives("description", description);
        organisation("provider-org", project.donor, null);
        organisation("receiver-org", project.organisation, null);
        xml.writeEndElement();
    }

    private void organisation(String element, String code, String role) throws XMLStreamException {
        if (code == null) {
            return;
        }
        IatiSettings.Organisation known = settings.organisations().get(code);
        if (known == null) {
            party(element, Wordings.giver(code), null, null, role);
        } else {
            party(
                    element,
                    new Text(known.name(), null),
                    known.ref().orElse(null),
                    known.type().orElse(null),
                    role);
        }
    }

    private void party(String element, Text name, String ref, String type, String role) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("ref", ref);
        attribute("type", type);
        attribute("role", role);
        narratives(name);
        xml.writeEndElement();
    }

    private void narratives(String element, Text text) throws XMLStreamException {
        xml.writeStartElement(element);
        narratives(text);
        xml.writeEndElement();
    }

    private void narratives(Text text) throws XMLStreamException {
        narrative(text.vi(), null);
        if (text.en() != null) {
            narrative(text.en(), "en");
        }
    }

    /** @param language null for Vietnamese, the activity's own */
    private void narrative(String text, String language) throws XMLStreamException {
        xml.writeStartElement("narrative");
        if (language != null) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void empty(String element, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute(attribute, value);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}

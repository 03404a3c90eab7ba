package vn.banggiao.projects.iati;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.projects.Project;

/** The sentences of the published file, in Vietnamese and English, from what a project says and nothing else. */
final class Wordings {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Locale VIETNAM = new Locale("vi");

    private Wordings() {}

    /** What the project is, who answers for it and by which decision. Its note is for the office and is not published. */
    static Text description(Project project) {
        StringBuilder vi = new StringBuilder(project.name)
                .append(". ")
                .append(money(project.funding).vi());
        StringBuilder en = new StringBuilder(project.name)
                .append(". ")
                .append(money(project.funding).en());
        if (project.managingBody != null) {
            vi.append(" Cơ quan chủ quản: ").append(project.managingBody).append('.');
            en.append(" Managing body: ").append(project.managingBody).append('.');
        }
        if (project.approvalNumber != null) {
            vi.append(" Quyết định phê duyệt số ").append(project.approvalNumber);
            en.append(" Approved by decision ").append(project.approvalNumber);
            if (project.approvedOn != null) {
                vi.append(" ngày ").append(VIETNAMESE.format(project.approvedOn));
                en.append(" of ").append(ENGLISH.format(project.approvedOn));
            }
            vi.append('.');
            en.append('.');
        }
        return new Text(vi.toString(), en.toString());
    }

    /** The country's name where a giver goes by a country's code; else the code, for nothing else is known. */
    static Text giver(String code) {
        if (!COUNTRIES.contains(code)) {
            return new Text(code, null);
        }
        Locale country = new Locale("", code);
        return new Text(country.getDisplayCountry(VIETNAM), country.getDisplayCountry(Locale.ENGLISH));
    }

    static Text commitment(Qualifier qualifier) {
        return new Text(
                "Vốn cam kết" + inexact(qualifier).vi(),
                "Commitment" + inexact(qualifier).en());
    }

    /** Both days included. */
    static Text disbursement(LocalDate from, LocalDate to, Qualifier qualifier) {
        return new Text(
                "Giải ngân từ " + VIETNAMESE.format(from) + " đến " + VIETNAMESE.format(to)
                        + inexact(qualifier).vi(),
                "Disbursed from " + ENGLISH.format(from) + " to " + ENGLISH.format(to)
                        + inexact(qualifier).en());
    }

    private static Text money(String funding) {
        return switch (funding) {
            case "foreign-ngo" ->
                new Text(
                        "Viện trợ không hoàn lại của tổ chức phi chính phủ nước ngoài.",
                        "Non-refundable aid of a foreign non-governmental organisation.");
            case "oda" -> new Text("Vốn hỗ trợ phát triển chính thức (ODA).", "Official development assistance (ODA).");
            case "overseas-vietnamese" ->
                new Text("Tài trợ của người Việt Nam ở nước ngoài.", "Given by Vietnamese living abroad.");
            case "fdi" -> new Text("Vốn đầu tư trực tiếp nước ngoài.", "Foreign direct investment.");
            case "domestic" -> new Text("Vốn trong nước.", "Domestic money.");
            default -> throw new IllegalArgumentException("no funding " + funding);
        };
    }

    /** IATI has no mark for it, so the words say how exactly a sum is known. */
    private static Text inexact(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT, COMPUTED -> new Text("", "");
            case ESTIMATE -> new Text(" (ước tính)", " (estimated)");
            case AT_LEAST -> new Text(" (ít nhất)", " (at least)");
            case ABOUT -> new Text(" (khoảng)", " (about)");
        };
    }
}

package vn.banggiao.reporting.sheet;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;

/** What is asked of a sheet beside its unit and period. */
public class SheetQuery {
    @Parameter(description = "`statutory` (default; Decree 09/2019/NĐ-CP, Article 12) or `calendar`")
    @QueryParam("basis")
    public String basis;

    @Parameter(description = "`vi` or `en`; goes before Accept-Language")
    @QueryParam("lang")
    public String lang;

    @HeaderParam("Accept-Language")
    public String languages;

    Language language() {
        if (lang != null && !lang.matches("vi|en")) {
            throw Refusals.invalid("lang", "unknown-code", "Phải là vi hoặc en.", "Must be vi or en.");
        }
        return Language.of(lang == null ? languages : lang);
    }
}

package vn.banggiao.reporting.document;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.table.CsvFile;

/** What is asked of a document beside the report that it renders. */
public class DocumentQuery {
    @Parameter(description = "`json`, `docx`, `pdf`, `xlsx` or `csv`; goes before Accept")
    @QueryParam("format")
    public String format;

    @Parameter(description = "The document's own number, as the office's register gives it; room for it where left out")
    @QueryParam("number")
    public String number;

    @Parameter(
            description =
                    "The day of the document; an edition's day of submission, and room for it in a draft, where left out")
    @QueryParam("day")
    public LocalDate day;

    @Parameter(description = "`vi` or `en`; goes before Accept-Language")
    @QueryParam("lang")
    public String lang;

    @Parameter(description = "CSV: whether it begins with a byte order mark, by which Excel knows UTF-8")
    @QueryParam("bom")
    public boolean mark;

    @Parameter(
            description =
                    "CSV: `point` (default), or `comma`, then with semicolons between the fields, as Excel reads it in"
                            + " Vietnamese")
    @QueryParam("decimal")
    public String decimal;

    @HeaderParam("Accept-Language")
    public String languages;

    Language language() {
        if (lang != null && !lang.matches("vi|en")) {
            throw Refusals.invalid("lang", "unknown-code", "Phải là vi hoặc en.", "Must be vi or en.");
        }
        return Language.of(lang == null ? languages : lang);
    }

    CsvFile.Options csv() {
        if (decimal != null && !decimal.matches("point|comma")) {
            throw Refusals.invalid("decimal", "unknown-code", "Phải là point hoặc comma.", "Must be point or comma.");
        }
        return new CsvFile.Options(mark, "comma".equals(decimal));
    }

    /** The number as it will be printed; null where none is given. */
    String checkedNumber() {
        if (number != null && !number.matches("[0-9A-Za-z][0-9A-Za-z/.-]{0,19}")) {
            throw Refusals.invalid(
                    "number",
                    "not-a-number",
                    "Số văn bản gồm chữ số, chữ không dấu, dấu gạch, tối đa 20 ký tự; ví dụ 15.",
                    "A document's number is of digits, plain letters and hyphens, at most 20; for instance 15.");
        }
        return number;
    }
}

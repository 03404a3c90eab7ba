package vn.banggiao.reporting.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/** What stands at the head and the foot of a unit's documents from a day on; what is left out follows from the unit. */
public record SetOffice(
        @Schema(description = "It holds for reports whose last day is this day or later") @NotNull
        LocalDate validFrom,

        @Schema(description = "Lines of the body above; an empty list for none", examples = "[\"UBND TỈNH ĐIỆN BIÊN\"]")
        @Size(max = 4)
        List<@NotNull @Size(max = 100) @PlainText String> superior,

        @Schema(description = "Lines of the issuing body", examples = "[\"ỦY BAN NHÂN DÂN\", \"HUYỆN TUẦN GIÁO\"]")
        @Size(min = 1, max = 4)
        List<@NotNull @Size(max = 100) @PlainText String> issuer,

        @Schema(description = "The issuing body in a sentence", examples = "Ủy ban nhân dân huyện Tuần Giáo")
        @Size(max = 200)
        @PlainText
        String name,

        @Schema(description = "Where it is signed", examples = "Tuần Giáo") @Size(max = 100) @PlainText
        String place,

        @Schema(description = "What stands behind the number", examples = "BC-UBND") @Size(max = 40) @PlainText
        String symbol,

        @Schema(
                description = "To whom it goes; an empty list for nobody in particular",
                examples = "[\"Sở Ngoại vụ tỉnh Điện Biên\"]")
        @Size(max = 10)
        List<@NotNull @Size(max = 200) @PlainText String> addressees,

        @Schema(description = "Who gets a copy", examples = "[\"Như trên\", \"Lưu: VT\"]") @Size(max = 30)
        List<@NotNull @Size(max = 200) @PlainText String> recipients,

        @Valid Signatory signatory) {

    /**
     * Who signs, and by what authority (Decree 30/2020/NĐ-CP, Annex I, Part I, II.7): TM. on behalf of the body, KT. in the head's
     * place, Q. as acting head, TL. by the head's order, TUQ. by the head's authorisation.
     */
    @Schema(name = "OfficeSignatory")
    public record Signatory(
            @NotNull @Pattern(regexp = "TM|KT|Q|TL|TUQ") String authority,

            @Schema(description = "On whose behalf", examples = "ỦY BAN NHÂN DÂN") @Size(max = 100) @PlainText
            String body,

            @Schema(description = "The head's title", examples = "CHỦ TỊCH") @Size(max = 100) @PlainText
            String head,

            @Schema(description = "The signatory's own title, where it is not the head", examples = "PHÓ CHỦ TỊCH")
            @Size(max = 100)
            @PlainText
            String title,

            @Schema(description = "Blank until somebody signs", examples = "Lò Văn Mẫu") @Size(max = 100) @PlainText
            String name) {}
}

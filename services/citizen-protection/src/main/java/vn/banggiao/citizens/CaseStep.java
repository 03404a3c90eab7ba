package vn.banggiao.citizens;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.banggiao.chassis.check.PlainText;

/** What was done about a case on a day. Free text: it stays in this service. */
@Embeddable
public record CaseStep(
        @Column(name = "on_day") @NotNull @PastOrPresent LocalDate on,

        @Column(name = "content") @NotBlank @Size(max = 4000) @PlainText
        String text) {}

package vn.banggiao.citizens;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** How many people of a case came back on a day. */
@Embeddable
public record CaseReturn(
        @Column(name = "on_day") @NotNull @PastOrPresent LocalDate on,
        @NotNull @Positive Integer people) {}

package vn.banggiao.reporting.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit by its code and its days, which tell it from others that had the code.
 *
 * @param validFrom first day; absent where it is older than the list
 * @param validTo first day on which it no longer existed; absent while it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NamedUnit")
public record Named(
        @Schema(examples = "82") String code,
        @Schema(examples = "Tỉnh Tiền Giang") String name,
        @Schema(examples = "province") String level,
        LocalDate validFrom,
        LocalDate validTo) {}

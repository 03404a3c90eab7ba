package vn.banggiao.reporting.sdmx;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a data query. */
public class DataParameters {
    @Parameter(
            description = "The first period, such as `2020`, `2020-S1`, `2020-Q3`, `2020-05`, `2020-06-15` or"
                    + " `2019-12-15/P183D`. Or else `c[TIME_PERIOD]=ge:2020-Q1+le:2020-Q4`; any component may be filtered by"
                    + " `c[ID]`: `c[OBS_STATUS]=ne:O`, `c[REF_AREA]=sw:VN11`",
            example = "2020")
    @QueryParam("startPeriod")
    public String startPeriod;

    @Parameter(description = "The last period; today where there is none", example = "2020")
    @QueryParam("endPeriod")
    public String endPeriod;

    @Parameter(description = "`statutory` (default; Decree 09/2019/NĐ-CP, Article 12) or `calendar`")
    @QueryParam("basis")
    public String basis;

    @Parameter(description = "The instant as known at which the figures are wanted")
    @QueryParam("asOf")
    public Instant asOf;

    @Parameter(description = "An edition, whose frozen figures are wanted: no others are read")
    @QueryParam("edition")
    public UUID edition;

    @Parameter(description = "`TIME_PERIOD` (default) or `AllDimensions`, of SDMX-JSON")
    @QueryParam("dimensionAtObservation")
    public String dimensionAtObservation;

    @Parameter(description = "`dsd`, `all` or `obs` (all of them, default), `none`, or ids after commas")
    @QueryParam("attributes")
    public String attributes;

    @Parameter(description = "`json` or `csv`, instead of Accept")
    @QueryParam("format")
    public String format;

    @Context
    UriInfo uri;

    MultivaluedMap<String, String> all() {
        return uri.getQueryParameters();
    }
}

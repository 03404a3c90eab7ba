package vn.banggiao.local.sample;

import java.io.PrintStream;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.LocalIssuer;
import vn.banggiao.local.Service;

/** The reports of the sample offices, as text in Vietnamese. */
public final class Printout {

    private Printout() {}

    /** Prints each office's report as the reporting service answers it now. */
    public static void print(Addresses addresses, LocalIssuer issuer, PrintStream out) {
        RegistryClient registry = RegistryClient.system(addresses, issuer, "vi");
        for (String[] office : SampleText.rows("offices.csv")) {
            out.println();
            ReportText.of(registry.read(Service.REPORTING, "/api/v1/reports/%s/%s".formatted(office[0], office[1])))
                    .forEach(out::println);
        }
    }
}

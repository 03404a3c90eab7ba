package vn.banggiao.local.sample;

import java.util.function.Consumer;
import vn.banggiao.local.Addresses;
import vn.banggiao.local.LocalIssuer;

/**
 * The records of the sample offices: Tuần Giáo in the first half of 2020, Kỳ Sơn in 2021, Bình Thành in 2024. They are posted over
 * REST as any other system would post them, and every one has a fixed id, so that loading them again changes nothing.
 */
public final class Sample {

    private Sample() {}

    /**
     * Posts the sample to the running services and returns when the reports show it. What an interrupted load has left behind is
     * completed by the next.
     *
     * @param progress takes a line for a person to read
     * @throws vn.banggiao.local.LocalFailure where a service refuses a line (naming file, line and problem) or something does not
     *     arrive within 30 s
     */
    public static void load(Addresses addresses, LocalIssuer issuer, Consumer<String> progress) {
        new Loading(RegistryClient.system(addresses, issuer, "en"), progress).run();
    }
}

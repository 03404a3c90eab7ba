package vn.banggiao.reporting.office;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lines above a signature (Decree 30/2020/NĐ-CP, Annex I, Part I, II.7). A people's committee decides as a body, so that its chairman
 * and deputies sign on its behalf, while who signs by order or authorisation does so for its chairman alone.
 */
final class Authority {
    private static final String BODY = "ỦY BAN NHÂN DÂN";
    private static final String HEAD = "CHỦ TỊCH";
    private static final String DEPUTY = "PHÓ CHỦ TỊCH";
    private static final String CLERK = "CHÁNH VĂN PHÒNG";

    private Authority() {}

    static List<String> lines(SetOffice.Signatory signatory) {
        String body = "TM. " + given(signatory.body(), BODY);
        String head = given(signatory.head(), HEAD);
        String title = signatory.title();
        return switch (signatory.authority()) {
            case "TM" -> List.of(body, given(title, head));
            case "KT" -> List.of(body, "KT. " + head, given(title, DEPUTY));
            case "Q" -> List.of(body, "Q. " + head);
            default ->
                Stream.of(signatory.authority() + ". " + head, given(title, CLERK))
                        .toList();
        };
    }

    static List<String> usual() {
        return List.of("TM. " + BODY, HEAD);
    }

    private static String given(String stated, String usual) {
        return stated == null || stated.isBlank() ? usual : stated;
    }
}

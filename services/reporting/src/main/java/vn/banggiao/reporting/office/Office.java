package vn.banggiao.reporting.office;

import java.util.List;

/**
 * What stands at the head and the foot of a document; nothing is missing.
 *
 * @param superior lines of the body above; empty where none is named
 * @param issuer lines of the issuing body
 * @param name the issuing body in a sentence
 * @param authority lines above the signature, the signatory's title last
 * @param signatory name; empty until somebody signs
 */
public record Office(
        List<String> superior,
        List<String> issuer,
        String name,
        String place,
        String symbol,
        List<String> addressees,
        List<String> recipients,
        List<String> authority,
        String signatory) {

    /** This office with what was stated in the place of what follows from the unit. */
    Office with(SetOffice stated) {
        return new Office(
                or(stated.superior(), superior),
                or(stated.issuer(), issuer),
                or(stated.name(), name),
                or(stated.place(), place),
                or(stated.symbol(), symbol),
                or(stated.addressees(), addressees),
                or(stated.recipients(), recipients),
                stated.signatory() == null ? authority : Authority.lines(stated.signatory()),
                stated.signatory() == null ? signatory : or(stated.signatory().name(), ""));
    }

    /** This office for a translation: of what was stated only what is no sentence of its language. */
    Office translated(SetOffice stated) {
        String signs = stated.signatory() == null ? null : stated.signatory().name();
        return new Office(
                superior,
                issuer,
                name,
                or(stated.place(), place),
                or(stated.symbol(), symbol),
                addressees,
                recipients,
                authority,
                or(signs, signatory));
    }

    private static <T> T or(T stated, T derived) {
        return stated == null ? derived : stated;
    }
}

package vn.banggiao.chassis.problem;

/** A sentence in Vietnamese and in English. */
public record Text(String vi, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}

package vn.banggiao.acceptance;

/** What a person who watches the build reads. */
final class Log {

    private Log() {}

    static void say(String line) {
        System.out.println("[acceptance] " + line);
    }
}

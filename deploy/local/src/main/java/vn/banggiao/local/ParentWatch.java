package vn.banggiao.local;

import java.io.IOException;

/** Ends this JVM, in good order, when the process that started it closes our standard input or is gone. */
final class ParentWatch {

    private ParentWatch() {}

    static void start() {
        Thread thread = new Thread(ParentWatch::watch, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // what the parent says does not matter, only that it is there
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        System.exit(143);
    }
}

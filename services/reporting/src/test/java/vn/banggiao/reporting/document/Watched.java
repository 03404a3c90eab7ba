package vn.banggiao.reporting.document;

import java.io.OutputStream;

/** Takes what is written, and looks from time to time at how many bytes are alive. */
public final class Watched extends OutputStream {
    private static final int OFTEN = 20_000;

    private long bytes;
    private long next = OFTEN;
    private long most;
    private int looks;

    public static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    public long bytes() {
        return bytes;
    }

    public int looks() {
        return looks;
    }

    /** The most that was alive while it was written. */
    public long most() {
        return most;
    }

    @Override
    public void write(int one) {
        bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        bytes += length;
        if (bytes > next) {
            next = bytes + OFTEN;
            looks++;
            most = Math.max(most, alive());
        }
    }
}

package vn.banggiao.reporting.document;

import java.io.OutputStream;

/** Takes what is written, and looks from time to time at how many bytes are alive. */
public final class Watched extends OutputStream {
    private final long often;
    private long bytes;
    private long next;
    private long most;
    private int looks;

    /** @param often after how many bytes it looks: a look clears the whole heap, which takes a third of a second */
    public Watched(long often) {
        this.often = often;
        this.next = often;
    }

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
            next = bytes + often;
            looks++;
            most = Math.max(most, alive());
        }
    }
}

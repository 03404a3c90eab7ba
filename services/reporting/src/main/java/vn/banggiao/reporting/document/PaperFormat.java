package vn.banggiao.reporting.document;

import java.io.IOException;
import java.io.OutputStream;

/** A format that papers are written in, as they are and as they come: what was written is held no longer. */
interface PaperFormat {
    /** The word for it, which is the ending of file names too. */
    String code();

    String mediaType();

    /** Writes the paper and leaves the stream open. */
    void write(Paper paper, OutputStream out) throws IOException;
}

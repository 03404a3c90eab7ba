package vn.banggiao.reporting.sdmx;

import java.util.List;

/** A data message that is being written. */
interface DataMessage {
    /** Adds a series: observations of one key, at different times. */
    void write(List<Observation> series);

    /** Ends the message; nothing can be added after that. */
    void end();
}

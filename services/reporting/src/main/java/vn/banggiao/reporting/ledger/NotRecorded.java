package vn.banggiao.reporting.ledger;

/** No record gives the indicator that is asked for: officers state it, or there is none of that code. */
public final class NotRecorded extends RuntimeException {
    NotRecorded(String indicator) {
        super("no record gives " + indicator);
    }
}

package vn.banggiao.reporting.reconciliation;

/** Why a kind of record could not be compared; the message is for an operator. */
class NotComparable extends Exception {
    NotComparable(String message) {
        super(message);
    }
}

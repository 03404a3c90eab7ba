package vn.banggiao.reporting.rebuild;

/** Why a rebuild was given up; the served ledger is as it was. The message is for an operator. */
class RebuildFailure extends RuntimeException {
    RebuildFailure(String message) {
        super(message, null, false, false);
    }
}

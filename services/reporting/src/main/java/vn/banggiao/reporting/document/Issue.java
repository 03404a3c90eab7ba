package vn.banggiao.reporting.document;

import java.time.LocalDate;

/**
 * As what a document is issued.
 *
 * @param number the document's own, as the office's register gives it; null leaves room for it
 * @param day null leaves room for it
 * @param edition number of the edition; null for a draft
 * @param sha256 of the edition's content; null for a draft
 */
record Issue(String number, LocalDate day, Integer edition, String sha256) {

    boolean draft() {
        return edition == null;
    }
}

/**
 * Reports as documents after Decree 30/2020/NĐ-CP, Annex I. A {@link vn.banggiao.reporting.document.Paper} is made once of a report's
 * figures, an office and its wordings; each format writes that same paper, so that no two can differ. The same paper gives the same
 * bytes.
 */
package vn.banggiao.reporting.document;

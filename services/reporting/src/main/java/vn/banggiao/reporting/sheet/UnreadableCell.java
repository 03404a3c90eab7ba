package vn.banggiao.reporting.sheet;

import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;

/** A cell that says nothing which could be kept: what is wrong with it, and the remedy. */
final class UnreadableCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text text;

    UnreadableCell(String code, String vi, String en) {
        super(code, null, false, false);
        this.code = code;
        this.text = new Text(vi, en);
    }

    Violation at(String cell) {
        return new Violation(cell, code, text);
    }
}

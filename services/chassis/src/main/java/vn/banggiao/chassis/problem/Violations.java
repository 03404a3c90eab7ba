package vn.banggiao.chassis.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a request, so that one answer names all of it. */
public class Violations {
    private final List<Violation> found = new ArrayList<>();

    public Violations add(Violation violation) {
        found.add(violation);
        return this;
    }

    /** Adds a violation of {@code field}; the sentences say what is wrong and the remedy. */
    public Violations reject(String field, String code, String vi, String en) {
        return add(new Violation(field, code, new Text(vi, en)));
    }

    public Violations rejectIf(boolean wrong, String field, String code, String vi, String en) {
        return wrong ? reject(field, code, vi, en) : this;
    }

    public boolean has(String field) {
        return found.stream().anyMatch(each -> each.field().equals(field));
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /**
     * @throws Refusal with status 400 when anything was found
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusals.invalid(found);
        }
    }
}

package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.banggiao.chassis.problem.Violations;

/**
 * What must hold of a case: it happened, was opened and was closed in this order; no more people came back, and no more are
 * named, than it concerns; its free text names none of them.
 */
final class CaseRules {
    private CaseRules() {}

    /**
     * @param openedOn the request's, or the one that holds where it says none; null for a new case that is opened today
     * @param personsKept those on file, for a request that leaves them as they are
     */
    static void check(RecordCase request, LocalDate openedOn, List<Person> personsKept, Violations violations) {
        checkDates(request, openedOn, violations);
        checkReturns(request, violations);
        checkPersons(request, personsKept.size(), violations);
        checkTexts(request, request.persons() == null ? personsKept : request.persons(), violations);
    }

    private static void checkTexts(RecordCase request, List<Person> persons, Violations violations) {
        NameTrace names = NameTrace.of(persons);
        Naming.check(violations, "authorityAbroad", request.authorityAbroad(), names);
        Naming.check(violations, "outcome", request.outcome(), names);
        Naming.check(violations, "note", request.note(), names);
        List<CaseStep> steps = orNone(request.steps());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) != null) {
                Naming.check(violations, "steps[" + i + "].text", steps.get(i).text(), names);
            }
        }
    }

    private static void checkDates(RecordCase request, LocalDate openedOn, Violations violations) {
        LocalDate occurredOn = request.occurredOn();
        LocalDate closedOn = request.closedOn();
        // not today's date instead: a replay tomorrow must be found as good as the request was
        violations.rejectIf(
                closedOn != null && openedOn == null,
                "openedOn",
                "required",
                "Bắt buộc khi có closedOn; hãy ghi ngày mở vụ.",
                "Required with closedOn; state the day on which the case was opened.");
        if (openedOn == null) {
            return;
        }
        violations.rejectIf(
                occurredOn != null && openedOn.isBefore(occurredOn),
                "openedOn",
                "opened-before-it-occurred",
                "Mở vụ ngày " + openedOn + " trước ngày xảy ra " + occurredOn + "; hãy sửa một trong hai ngày.",
                "Opened on " + openedOn + ", before it occurred on " + occurredOn + "; correct one of the two.");
        violations.rejectIf(
                closedOn != null && closedOn.isBefore(openedOn),
                "closedOn",
                "closed-before-it-was-opened",
                "Kết thúc ngày " + closedOn + " trước ngày mở vụ " + openedOn + "; hãy sửa một trong hai ngày.",
                "Closed on " + closedOn + ", before it was opened on " + openedOn + "; correct one of the two.");
    }

    private static void checkReturns(RecordCase request, Violations violations) {
        List<CaseReturn> returns = orNone(request.returns());
        long total = 0;
        for (int i = 0; i < returns.size(); i++) {
            CaseReturn each = returns.get(i);
            if (each == null) {
                continue;
            }
            total += each.people() == null ? 0 : each.people();
            violations.rejectIf(
                    each.on() != null
                            && request.occurredOn() != null
                            && each.on().isBefore(request.occurredOn()),
                    "returns[" + i + "].on",
                    "returned-before-it-occurred",
                    "Trở về ngày " + each.on() + " trước ngày xảy ra " + request.occurredOn()
                            + "; hãy sửa một trong hai ngày.",
                    "Came back on " + each.on() + ", before it occurred on " + request.occurredOn()
                            + "; correct one of the two.");
        }
        violations.rejectIf(
                request.people() != null && total > request.people(),
                "returns",
                "more-than-people",
                "Tổng số người trở về " + total + " nhiều hơn số người của vụ " + request.people()
                        + "; hãy sửa số trở về hoặc số người của vụ (people).",
                total + " came back where the case concerns " + request.people()
                        + "; correct the returns or the case's people.");
    }

    private static void checkPersons(RecordCase request, int personsKept, Violations violations) {
        List<Person> persons = orNone(request.persons());
        for (int i = 0; i < persons.size(); i++) {
            if (persons.get(i) != null) {
                persons.get(i).check(violations, "persons[" + i + "]");
            }
        }
        int named = request.persons() == null ? personsKept : persons.size();
        violations.rejectIf(
                request.people() != null && named > request.people(),
                "persons",
                "more-than-people",
                "Đã khai " + named + " người có danh tính, nhiều hơn số người của vụ " + request.people()
                        + "; hãy sửa danh sách hoặc số người của vụ (people).",
                named + " persons are named where the case concerns " + request.people()
                        + "; correct the list or the case's people.");
    }

    static <T> List<T> orNone(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

package vn.banggiao.chassis.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.function.Consumer;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;

/** Checks a request against its annotations and its rules, and refuses it with all that is wrong at once. */
@ApplicationScoped
public class Checks {
    private final Validator validator;

    Checks(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param rules what annotations cannot say; may ask {@link Violations#has} whether a field was already found wrong
     * @throws Refusal with status 400 that names every field found wrong
     */
    public <T> T require(T request, Consumer<Violations> rules) {
        if (request == null) {
            throw Refusals.malformed(
                    "Nội dung trống; hãy gửi một đối tượng JSON.", "The body is empty; send a JSON object.");
        }
        Violations violations = new Violations();
        validator.validate(request).stream()
                .sorted(Comparator.comparing(each -> each.getPropertyPath().toString()))
                .map(Checks::violation)
                .forEach(violations::add);
        rules.accept(violations);
        violations.refuseIfAny();
        return request;
    }

    private static Violation violation(ConstraintViolation<?> found) {
        return ConstraintTexts.violation(
                found.getPropertyPath().toString().replace(".<list element>", ""),
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                found.getConstraintDescriptor().getAttributes());
    }
}

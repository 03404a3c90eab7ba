package vn.banggiao.chassis.check;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text without control characters; line breaks and tabs are welcome. */
@Documented
@Constraint(validatedBy = PlainText.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses what no document should hold: control and unassigned characters and lone surrogates. */
    class Validator implements ConstraintValidator<PlainText, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || value.codePoints().allMatch(Validator::allowed);
        }

        private static boolean allowed(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                default -> true;
            };
        }
    }
}

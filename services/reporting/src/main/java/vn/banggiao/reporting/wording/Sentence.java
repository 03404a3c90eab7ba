package vn.banggiao.reporting.wording;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.List;
import java.util.Map;

/**
 * A wording that was understood. Its engine knows {@code {#if}} and the names that it is given, and nothing else: no loop, no
 * method, no bean, no file, so that no wording can run anything or for long.
 */
public final class Sentence {
    private static final long MILLISECONDS = 1_000;
    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapResolver())
            .strictRendering(true)
            .timeout(MILLISECONDS)
            .build();

    private final Template template;

    private Sentence(Template template) {
        this.template = template;
    }

    /** A place in a wording. */
    record Found(String name, boolean plain, int line) {}

    /** @throws TemplateException where it cannot be understood; it says in which line */
    static Sentence parse(String text) {
        return new Sentence(ENGINE.parse(text));
    }

    /** @param facts everything that the wording may place; empty text where there is nothing to say */
    public String say(Map<String, Object> facts) {
        return template.render(facts).strip();
    }

    /** What the wording places or asks for, with the lines, in all of its branches. */
    List<Found> placed() {
        return template.getExpressions().stream()
                .filter(each -> !each.isLiteral())
                .map(Sentence::found)
                .toList();
    }

    private static Found found(Expression expression) {
        boolean plain = !expression.hasNamespace() && expression.getParts().size() == 1;
        return new Found(
                expression.toOriginalString(), plain, expression.getOrigin().getLine());
    }
}

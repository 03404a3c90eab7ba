package vn.banggiao.chassis.check;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * What is checked was read from a request and is all there. Without this each field of each request is held to be one that Hibernate may not
 * have loaded yet, which costs more than the checks.
 */
@ApplicationScoped
class WholeRequests implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.enableTraversableResolverResultCache(false).traversableResolver(new AllIsThere());
    }

    private static final class AllIsThere implements TraversableResolver {
        @Override
        public boolean isReachable(Object of, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object of, Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }
}

package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import vn.banggiao.chassis.identity.Caller;

/** Lists records, newest first, a page at a time, within the caller's scope. */
@ApplicationScoped
public class Listing {
    private final EntityManager entities;
    private final Caller caller;

    Listing(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Transactional
    public <E, V> Page<V> list(RecordKind<E> kind, Where where, PageRequest page, Function<E, V> view) {
        int limit = page.limit();
        where.anyUnder(caller.scopes()).beforeSequence(page.before());
        var query = entities.createQuery(
                        "select r from " + kind.entity().getSimpleName() + " r" + where.clause()
                                + " order by r.envelope.sequence desc",
                        kind.entity())
                .setMaxResults(limit + 1);
        where.values().forEach(query::setParameter);
        List<E> found = query.getResultList();
        List<E> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next =
                found.size() > limit ? PageRequest.cursor(kind.envelope().apply(shown.get(limit - 1)).sequence) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}

package vn.banggiao.chassis.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.problem.Refusals;

/** Lists records, newest first, a page at a time, within the caller's scope; or tells what has changed in the list. */
@ApplicationScoped
public class Listing {
    private final EntityManager entities;
    private final Caller caller;
    private final Changes changes;

    Listing(EntityManager entities, Caller caller, Changes changes) {
        this.entities = entities;
        this.caller = caller;
        this.changes = changes;
    }

    /** The list, or its changes where the request asks for them. */
    public <E, V> Response answer(
            RecordKind<E> kind, Where where, PageRequest page, ChangesRequest since, Function<E, V> view) {
        if (!since.wanted()) {
            return Response.ok(list(kind, where, page, view), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (where.narrowed() || page.cursor != null) {
            throw Refusals.invalid(
                    "changedSince",
                    "not-with-filters",
                    "Cùng changedSince chỉ được dùng unit và limit; hãy bỏ các bộ lọc khác và cursor.",
                    "Beside changedSince only unit and limit may be given; leave out the other filters and cursor.");
        }
        ChangeSelection selection = ChangeSelection.of(kind.name(), kind.within(), caller.scopes(), where.unit());
        return since.lines()
                ? changes.lines(selection, since.changedSince)
                : changes.page(selection, since.changedSince, page.limit());
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

package vn.banggiao.reporting.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.banggiao.chassis.problem.Refusals;

/** One of the things that the structure is made of: the dataflow, the data structure, the concept scheme, a code list. */
record Artefact(Kind kind, String id) {

    /** What it is, by the word in addresses and by that in messages. */
    enum Kind {
        DATASTRUCTURE("dataStructures"),
        DATAFLOW("dataflows"),
        CONCEPTSCHEME("conceptSchemes"),
        CODELIST("codelists");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }

        String collection() {
            return collection;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Artefact> all(Structure structure) {
        List<Artefact> all = new ArrayList<>();
        all.add(new Artefact(Kind.DATAFLOW, Structure.DATAFLOW));
        all.add(new Artefact(Kind.DATASTRUCTURE, Structure.DATA_STRUCTURE));
        all.add(new Artefact(Kind.CONCEPTSCHEME, Structure.CONCEPTS));
        structure.codelists().forEach(each -> all.add(new Artefact(Kind.CODELIST, each)));
        return all;
    }

    private boolean refersTo(Artefact other) {
        return switch (kind) {
            case DATAFLOW -> other.kind == Kind.DATASTRUCTURE;
            case DATASTRUCTURE -> other.kind == Kind.CONCEPTSCHEME || other.kind == Kind.CODELIST;
            case CONCEPTSCHEME, CODELIST -> false;
        };
    }

    /**
     * What comes along with some artefacts.
     *
     * @param references a word of the standard, or kinds of artefacts after commas
     */
    static Set<Artefact> along(Set<Artefact> matching, String references, List<Artefact> all) {
        Function<Set<Artefact>, Set<Artefact>> children = of -> all.stream()
                .filter(each -> of.stream().anyMatch(one -> one.refersTo(each)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Function<Set<Artefact>, Set<Artefact>> parents = of -> all.stream()
                .filter(each -> of.stream().anyMatch(each::refersTo))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return switch (references) {
            case "none" -> Set.of();
            case "children" -> children.apply(matching);
            case "descendants" -> closure(matching, children);
            case "parents" -> parents.apply(matching);
            case "ancestors" -> closure(matching, parents);
            case "parentsandsiblings" -> union(parents.apply(matching), children.apply(parents.apply(matching)));
            case "all" ->
                union(
                        union(parents.apply(matching), children.apply(parents.apply(matching))),
                        closure(matching, children));
            default -> ofKinds(references, union(closure(matching, children), closure(matching, parents)));
        };
    }

    private static Set<Artefact> closure(Set<Artefact> of, Function<Set<Artefact>, Set<Artefact>> step) {
        Set<Artefact> found = new LinkedHashSet<>();
        for (Set<Artefact> next = step.apply(of); !next.isEmpty(); next = step.apply(next)) {
            found.addAll(next);
        }
        return found;
    }

    private static Set<Artefact> union(Set<Artefact> some, Set<Artefact> others) {
        Set<Artefact> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    private static Set<Artefact> ofKinds(String kinds, Set<Artefact> related) {
        if (!kinds.matches("[a-z]+(,[a-z]+)*")) {
            throw Refusals.invalid(
                    "references",
                    "unknown-code",
                    "Phải là none, parents, parentsandsiblings, ancestors, children, descendants, all hoặc loại, như codelist.",
                    "Must be none, parents, parentsandsiblings, ancestors, children, descendants, all or a type, as codelist.");
        }
        return related.stream()
                .filter(each -> List.of(kinds.split(",")).contains(each.kind.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

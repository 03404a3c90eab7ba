package vn.banggiao.bench;

import java.util.List;

/** One part of the suite: starts what it measures, measures it beside its peer, and stops it again. */
public interface Part {
    /** The word that the command line knows it by. */
    String name();

    /** What it measures, in one line of the help. */
    String about();

    /** @return a line of the table for each thing measured */
    List<Comparison> run(Occasion occasion) throws Exception;
}

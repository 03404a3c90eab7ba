package vn.banggiao.citizens;

/**
 * A case's request as the registry remembers it, to know a replay: the persons stand in it as a keyed mark, so that the plain hash
 * that is kept of it tells nothing about them.
 */
record CaseContent(RecordCase request, String personsMark) {

    static CaseContent of(RecordCase request, PersonSeal seal) {
        return new CaseContent(request.anonymous(), seal.mark(request.persons()));
    }
}

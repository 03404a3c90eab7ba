package vn.banggiao.citizens;

import java.util.List;
import java.util.UUID;

/** The persons of a case in clear, for one reader and one purpose; kept nowhere. */
public record PersonsView(UUID caseId, int version, List<Person> persons) {}

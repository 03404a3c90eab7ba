package vn.banggiao.citizens;

import java.util.List;
import java.util.UUID;

/** The persons of a case, masked, and how many were erased. */
public record MaskedPersonsView(UUID caseId, int version, List<MaskedPerson> persons, int erased) {}

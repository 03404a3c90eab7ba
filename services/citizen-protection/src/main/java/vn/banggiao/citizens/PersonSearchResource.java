package vn.banggiao.citizens;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.identity.Caller;
import vn.banggiao.chassis.identity.Roles;

/**
 * Finds a data subject on file by the blind index. The search leaves one line in the audit trail with its purpose, and one for each
 * person found; never what was searched for.
 */
@Path("/api/v1/persons/search")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonSearchResource {
    private static final int MOST = 200;
    private static final byte[] NOTHING = {};

    private final EntityManager entities;
    private final Checks checks;
    private final BlindIndex index;
    private final KeyRing keys;
    private final Persons persons;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PersonSearchResource(
            EntityManager entities,
            Checks checks,
            BlindIndex index,
            KeyRing keys,
            Persons persons,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.checks = checks;
        this.index = index;
        this.keys = keys;
        this.persons = persons;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Finds a person on file by a document's number or by name and day of birth; logged")
    @APIResponse(responseCode = "200", description = "Who was found, masked")
    @Transactional
    public FoundPersons search(
            @Parameter(
                            description = "Why; UTF-8, at most 200 characters, no name. Kept in the audit trail",
                            required = true)
                    @HeaderParam(Purpose.HEADER)
                    String purpose,
            SearchPersons wanted) {
        checks.require(wanted, wanted == null ? none -> {} : wanted::check);
        String why = Purpose.of(purpose);
        Naming.refuse(Purpose.HEADER, why, NameTrace.of(List.of(wanted.asPerson())));
        List<FoundPersons.Found> found = new ArrayList<>();
        boolean more = false;
        for (Tuple row : matches(wanted)) {
            if (!caller.mayActFor(row.get("unit", String.class))) {
                continue;
            }
            if (found.size() == MOST) {
                more = true;
                break;
            }
            found.add(found(row));
        }
        log(why, found);
        return new FoundPersons(found, more, notIndexed());
    }

    private FoundPersons.Found found(Tuple row) {
        UUID caseId = row.get("case_id", UUID.class);
        UUID person = row.get("id", UUID.class);
        ProtectionCase citizenCase = entities.find(ProtectionCase.class, caseId);
        SealedPerson sealed = citizenCase.persons.stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow();
        Person clear = persons.openOrNull(caseId, sealed);
        List<String> matched = new ArrayList<>();
        for (String by : List.of("identity-number", "passport-number", "name-and-birth-date", "name")) {
            if (Boolean.TRUE.equals(row.get(by, Boolean.class))) {
                matched.add(by);
            }
        }
        return new FoundPersons.Found(
                clear == null ? MaskedPerson.hidden(person) : MaskedPerson.of(person, sealed.restricted(), clear),
                caseId,
                citizenCase.envelope.unit,
                citizenCase.kind,
                matched);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> matches(SearchPersons wanted) {
        return entities.createNativeQuery("""
                        select p.id, p.case_id, c.unit, p.identity_token = ?1 as "identity-number",
                               p.passport_token = ?2 as "passport-number", p.name_token = ?3 as "name-and-birth-date",
                               p.name_token = ?4 as "name"
                        from case_person p join protection_case c on c.id = p.case_id
                        where p.identity_token = ?1 or p.passport_token = ?2 or p.name_token in (?3, ?4)
                        order by p.case_id, p.position""", Tuple.class)
                .setParameter(1, orNothing(index.identity(wanted.identityNumber())))
                .setParameter(2, orNothing(index.passport(wanted.passportNumber())))
                .setParameter(
                        3,
                        orNothing(
                                wanted.birthDate() == null ? null : index.name(wanted.fullName(), wanted.birthDate())))
                .setParameter(4, orNothing(index.name(wanted.fullName(), null)))
                .getResultList();
    }

    private static byte[] orNothing(byte[] token) {
        return token == null ? NOTHING : token;
    }

    private long notIndexed() {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from case_person where index_key_id is distinct from ?1")
                        .setParameter(1, keys.indexKeyId())
                        .getSingleResult())
                .longValue();
    }

    private void log(String why, List<FoundPersons.Found> found) {
        Instant now = clock.instant();
        audit.append("search-persons", "person-search", UuidCreator.getTimeOrderedEpoch(), null, why, now);
        found.forEach(
                each -> audit.append("find-person", "person", each.person().id(), null, why, now));
    }
}

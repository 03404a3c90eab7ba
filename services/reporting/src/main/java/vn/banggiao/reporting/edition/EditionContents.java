package vn.banggiao.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The bytes of editions. What is read is what was written: a content that no longer gives its hash is never handed out. */
@ApplicationScoped
class EditionContents {
    private final EntityManager entities;

    EditionContents(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID edition, String sha256, byte[] content) {
        entities.createNativeQuery("insert into edition_content (edition, sha256, content) values (?1, ?2, ?3)")
                .setParameter(1, edition)
                .setParameter(2, sha256)
                .setParameter(3, content)
                .executeUpdate();
    }

    @Transactional
    byte[] read(Edition edition) {
        byte[] content = (byte[])
                entities.createNativeQuery("select content from edition_content where edition = ?1", byte[].class)
                        .setParameter(1, edition.id)
                        .getSingleResult();
        if (!CanonicalJson.sha256(content).equals(edition.sha256)) {
            throw new IllegalStateException("the content of edition " + edition.id + " does not give its hash");
        }
        return content;
    }
}

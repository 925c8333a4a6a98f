package io.touhao.plan;

import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.reading.text.PlanText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts of editions as the reader sees them. An edition never changes, so the last few are kept read. */
@Component
class Documents {

    private static final int KEPT = 8;

    private final EditionStore editions;
    private final Map<EditionId, PlanDocument> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<EditionId, PlanDocument> eldest) {
            return size() > KEPT;
        }
    };

    Documents(EditionStore editions) {
        this.editions = editions;
    }

    /** The document of an edition that the caller has found in sight. */
    PlanDocument of(Edition edition) {
        synchronized (read) {
            var known = read.get(edition.id());
            if (known != null) {
                return known;
            }
        }
        var document = PlanDocument.read(PlanText.of(edition.number(), words(edition)));
        synchronized (read) {
            read.put(edition.id(), document);
        }
        return document;
    }

    private String words(Edition edition) {
        return editions.words(edition.id())
                .orElseThrow(() -> new Refused(new NotFound("没有这个方案，或它不在您的范围内。")));
    }
}

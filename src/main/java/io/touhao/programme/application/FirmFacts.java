package io.touhao.programme.application;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What is known of a firm, by key as packs of the rulebook call it, and where each fact came from. */
@Service
@Transactional(readOnly = true)
public class FirmFacts {

    private final FirmFactStore store;

    FirmFacts(FirmFactStore store) {
        this.store = store;
    }

    /** As known on a day: titles that ended by then are left out. */
    public JsonNode of(long enterprise, LocalDate day) {
        return store.of(enterprise, day).facts();
    }

    /** The same of every firm in scope, as a relation of {@code enterprise_id}, {@code unit_path}, {@code facts}, {@code sources}. */
    public static String relation(LocalDate day) {
        return FirmFactStore.relation(day);
    }
}

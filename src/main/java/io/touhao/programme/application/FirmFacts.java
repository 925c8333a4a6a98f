package io.touhao.programme.application;

import java.util.Map;
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

    public JsonNode of(long enterprise) {
        return store.of(enterprise).facts();
    }

    public Map<String, String> sources(long enterprise) {
        return store.of(enterprise).sources();
    }
}

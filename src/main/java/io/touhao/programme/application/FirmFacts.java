package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a firm, by key as packs of the rulebook call it, and where each fact came from. */
@Service
@Transactional(readOnly = true)
public class FirmFacts {

    private final FirmFactStore store;
    private final Clock clock;

    FirmFacts(FirmFactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** As known on a day: titles that ended by then are left out. */
    public JsonNode of(long enterprise, LocalDate day) {
        return store.of(enterprise, day).facts();
    }

    /** Makes figures known that a firm stated outside of an application; each statement stays in the history. */
    @Transactional
    public void state(Actor actor, Enterprise firm, Map<String, BigDecimal> figures, String source) {
        var stated = JsonNodeFactory.instance.objectNode();
        figures.forEach(stated::put);
        store.state(actor, new Application.Firm(firm.id(), firm.name(), firm.uscc().value(), firm.industry(), firm.unit()), stated, source, clock.instant());
    }

    /** The same of every firm in scope, as a relation of {@code enterprise_id}, {@code unit_path}, {@code facts}, {@code sources}. */
    public static String relation(LocalDate day) {
        return FirmFactStore.relation(day);
    }
}

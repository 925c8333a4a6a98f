package io.touhao.registry;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single enterprises, as the database lets the actor see them. */
@Service
@Transactional(readOnly = true)
public class EnterpriseRecords {

    private final EnterpriseStore store;

    EnterpriseRecords(EnterpriseStore store) {
        this.store = store;
    }

    public Optional<Enterprise> find(long id) {
        return store.byId(id);
    }
}

package io.touhao.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultUnits implements Units, Regions {

    private final RegionStore store;

    DefaultUnits(RegionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Unit> find(UnitPath path, LocalDate on) {
        return path.equals(UnitPath.ALL) ? Optional.empty() : store.find(path, on).map(Region::unit);
    }

    @Override
    public List<Unit> children(UnitPath parent, LocalDate on) {
        return store.children(parent, on).stream().map(Region::unit).toList();
    }

    @Override
    public List<Unit> subtree(UnitPath root, LocalDate on) {
        return store.subtree(root, on).stream().map(Region::unit).toList();
    }

    @Override
    public List<Region> register(UnitPath root) {
        return store.register(root);
    }
}

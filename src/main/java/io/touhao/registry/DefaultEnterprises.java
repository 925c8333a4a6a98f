package io.touhao.registry;

import io.touhao.directory.EnterpriseDirectory;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultEnterprises implements Enterprises, EnterpriseDirectory {

    private final EnterpriseStore store;
    private final Units units;

    DefaultEnterprises(EnterpriseStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on) {
        var counts = new TreeMap<UnitPath, Long>();
        for (var unit : units.subtree(root, on)) {
            if (unit.level() == Level.COUNTY) {
                counts.put(unit.path(), 0L);
            }
        }
        counts.putAll(store.aboveScaleByCounty(root, on));
        return counts;
    }

    @Override
    public List<Enterprise> aboveScale(UnitPath root, LocalDate on) {
        return store.aboveScale(root, on);
    }

    @Override
    public List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
        return store.moved(root, from, until);
    }

    @Override
    public Optional<Entry> byCode(String code) {
        return store.byCode(Uscc.tidied(code))
                .map(enterprise -> new Entry(enterprise.id(), enterprise.name(), enterprise.unit()));
    }
}

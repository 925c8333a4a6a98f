package io.touhao.registry;

import io.touhao.directory.Actor;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The views of an enterprise that modules contributed, in their order. */
@Component
public class EnterpriseTabs {

    private final List<EnterpriseTab> tabs;

    EnterpriseTabs(List<EnterpriseTab> tabs) {
        this.tabs = tabs.stream().sorted(Comparator.comparing(EnterpriseTab::order)).toList();
    }

    /** The views as the actor sees them, of which one is open. */
    public List<Tab> of(Actor actor, Enterprise enterprise, String open) {
        return tabs.stream().map(tab -> tab(actor, enterprise, tab, tab.key().equals(open))).toList();
    }

    /** The heading of a view of this enterprise. */
    public static Heading heading(Enterprise enterprise) {
        return Heading.of(enterprise.name(), "enterprises").child("library")
                .facts(enterprise.uscc().value())
                .under(new Link("企业库", "/enterprises"));
    }

    private static Tab tab(Actor actor, Enterprise enterprise, EnterpriseTab tab, boolean open) {
        var content = tab.content(actor, enterprise);
        var count = content.count() < 0 ? "" : Figures.count(content.count());
        return new Tab(tab.title(), tab.address(enterprise.id()), count, content.waits(), open);
    }
}

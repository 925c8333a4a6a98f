package io.touhao.registry.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Tab;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseTabs;
import io.touhao.registry.dossier.Dossier.Brief;
import java.util.List;

/** What else is kept of an enterprise: its projects, products, software, institutions and persons. */
record EnterpriseDossiersPage(Enterprise enterprise, List<Tab> tabs, List<Brief> dossiers) {

    Heading heading() {
        return EnterpriseTabs.heading(enterprise);
    }
}

package io.touhao.registry.web;

import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.part.Tab;
import io.touhao.registry.dossier.DossierKind;
import java.util.Arrays;
import java.util.List;

/** The records of a kind. */
record DossierListPage(DossierKind kind, ListPage<DossierRow> list, boolean writes) {

    Heading heading() {
        return Heading.of("项目与其他档案", "enterprises").child("dossiers").facts("一个对象一条档案，归一个单位；有企业的挂在企业名下");
    }

    List<Tab> tabs() {
        return Arrays.stream(DossierKind.values())
                .map(one -> new Tab(one.title(), "/dossiers?kind=" + one.name(), "", false, one == kind))
                .toList();
    }
}

package io.touhao.programme.web;

import io.touhao.directory.Actor;
import io.touhao.page.Heading;

/** What a firm can get, and how far it is from the rest. */
record OwnDistancePage(Actor actor, DistanceView view) {

    Heading heading() {
        return Heading.of("我能得什么、还差多少", ProgrammeNavigation.OWN).child("distance").facts(actor.name() + " · 每晚按企业库数据重算");
    }
}

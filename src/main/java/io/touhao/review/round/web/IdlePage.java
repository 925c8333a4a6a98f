package io.touhao.review.round.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.page.Heading;
import io.touhao.review.round.Round;
import java.util.Optional;

/** No round runs. */
record IdlePage(Actor actor, Optional<Round> last) {

    Heading heading() {
        return Heading.of("本轮调度", Navigation.KEY).child(Navigation.RUNNING);
    }

    boolean mayCall() {
        return actor.is(Role.SUPERVISOR, Role.LEADER);
    }

    String why() {
        return last.map(round -> "上一轮是" + round.heading() + "，" + (round.isOpen() ? "还在进行。" : "已冻结。")).orElse("每季度至少调度一次，到日子自动开启。");
    }
}

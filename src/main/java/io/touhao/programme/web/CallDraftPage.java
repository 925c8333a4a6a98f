package io.touhao.programme.web;

import io.touhao.directory.Unit;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.programme.pack.Programme;
import java.util.List;

/** The form of a call. */
record CallDraftPage(List<Programme> programmes, List<Unit> cities) {

    Heading heading() {
        return Heading.of("发布申报通知", ProgrammeNavigation.KEY).child("calls").under(new Link("申报通知", "/calls"))
                .facts("认定标准按受理日选取，发布后不随标准改变");
    }

    List<Option> options() {
        return programmes.stream().map(programme -> new Option(programme.id(), programme.title())).toList();
    }
}

package io.touhao.service.request;

import io.touhao.directory.Actor;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests that are not solved yet: whoever visits should know how they stand. */
@Component
class RequestBrief implements EnterpriseBrief {

    private final Requests requests;

    RequestBrief(Requests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<Line> lines(Actor actor, Enterprise enterprise) {
        return requests.ofEnterprise(actor, enterprise.id()).stream()
                .filter(request -> request.state().isOpen() || request.state() == RequestState.SOLVED)
                .map(request -> Line.known("诉求", "%s，%s".formatted(request.title(), request.state().title()), "诉求").asOf(Terms.day(request.stateAt()))
                        .opens(request.address())
                        .talkOf(request.state().isOpen() ? "诉求还在%s，%s前办结，当面说清进度".formatted(request.holder(), request.terms().solve())
                                : "诉求已办结，问问满不满意"))
                .toList();
    }
}

package io.touhao.access;

import io.touhao.page.Viewer;
import io.touhao.page.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the frame of a page who looks. */
@Component
class SignedInViewers implements Viewers {

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return ActorFilter.session(request).map(SignedInViewers::viewer);
    }

    private static Viewer viewer(Actors.Session session) {
        var actor = session.actor();
        return new Viewer(actor.name(), actor.title(), actor.role().name(), actor.unit().value(), others(session));
    }

    private static List<Viewer.Identity> others(Actors.Session session) {
        return session.seats()
                .stream()
                .filter(seat -> session.actor().post().filter(seat.post()::equals).isEmpty())
                .map(seat -> new Viewer.Identity(seat.post().value(), seat.title()))
                .toList();
    }
}

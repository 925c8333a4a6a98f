package io.touhao.page;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the {@link Letterhead} of what the present request asks for. */
@Component
public class Letterheads {

    private final ObjectProvider<Viewers> viewers;
    private final House house;
    private final Clock clock;

    public Letterheads(ObjectProvider<Viewers> viewers, House house, Clock clock) {
        this.viewers = viewers;
        this.house = house;
        this.clock = clock;
    }

    /** @param period as people say it; empty for how things stand */
    public Letterhead of(String period) {
        var viewer = viewer();
        return new Letterhead(
                viewer.map(Viewer::identity).orElse(""), period, viewer.map(Viewer::name).orElse(""), house.note(), LocalDateTime.now(clock));
    }

    private Optional<Viewer> viewer() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? viewers.stream().flatMap(one -> one.viewer(request.getRequest()).stream()).findFirst()
                : Optional.empty();
    }
}

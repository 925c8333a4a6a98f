package io.touhao.programme.distance;

import io.touhao.directory.Actor;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseBrief;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Titles an enterprise is near to: whoever visits it can say what is left. */
@Component
class DistanceBrief implements EnterpriseBrief {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Distances distances;
    private final Programmes programmes;

    DistanceBrief(Distances distances, Programmes programmes) {
        this.distances = distances;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Line> lines(Actor actor, Enterprise enterprise) {
        return distances.ofFirm(enterprise.id()).stream()
                .filter(distance -> distance.standing() == Standing.NEAR || distance.standing() == Standing.ELIGIBLE)
                .map(this::line)
                .toList();
    }

    private Line line(Distance distance) {
        var title = programmes.find(distance.programme()).map(Programme::title).orElse(distance.programme());
        var words = distance.standing() == Standing.NEAR ? "只差：" + distance.words() : "条件都满足";
        return Line.known("离“%s”".formatted(title), words, "培育看板").asOf(distance.at().atZone(ZONE).toLocalDate())
                .talkOf(distance.standing() == Standing.NEAR ? "离“%s”只差一项，问问补不补得上".formatted(title) : "“%s”条件都满足，问问报不报".formatted(title));
    }
}

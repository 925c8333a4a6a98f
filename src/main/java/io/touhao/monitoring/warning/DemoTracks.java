package io.touhao.monitoring.warning;

import io.touhao.directory.FirstStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Rehearses the rules on the demo's two years at once, so that their record is there before the first night. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoTracks implements FirstStart {

    private final TrackRecords tracks;

    DemoTracks(TrackRecords tracks) {
        this.tracks = tracks;
    }

    @Override
    public int order() {
        return 730;
    }

    @Override
    public String name() {
        return "track records of the demo's warning rules";
    }

    @Override
    public void run() {
        tracks.settle();
    }
}

package io.touhao.indicator.official;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.rulebook.pack.PackFiles;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Takes in the verified figures that come along, each marked as published or worked out. */
@Component
class PublishedOnFirstStart implements FirstStart {

    private final TakeInSeries takeIn;

    PublishedOnFirstStart(TakeInSeries takeIn) {
        this.takeIn = takeIn;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public String name() {
        return "published figures";
    }

    @Override
    public void run() {
        var file = PackFiles.bundled("series").text("published.csv").orElseThrow();
        takeIn.apply(Actor.SYSTEM, file.getBytes(StandardCharsets.UTF_8));
    }
}

package io.touhao.programme.assessment;

import io.touhao.programme.application.Application;
import io.touhao.programme.application.Call;
import io.touhao.programme.pack.Programme;
import java.util.List;

/** The assessment of one call as it stands (评审室). */
public record Room(Call call, Programme programme, List<Draw> draws, List<Row> rows, List<ReviewerQuality> quality) {

    public Room {
        draws = List.copyOf(draws);
        rows = List.copyOf(rows);
        quality = List.copyOf(quality);
    }

    /** One application and what the experts came to. */
    public record Row(Application application, Reading reading) {}
}

package io.touhao.programme.pack;

import java.util.List;
import java.util.Optional;

/** The programmes that the platform knows, by id. */
public interface Programmes {

    /** All of them, by id. */
    List<Programme> all();

    Optional<Programme> find(String id);

    /** Those that the platform brings along, for whoever needs them without the platform. */
    static Programmes bundled() {
        return new BundledProgrammes();
    }

    /** One that is known to be there: a call names it. */
    default Programme of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no programme " + id));
    }
}

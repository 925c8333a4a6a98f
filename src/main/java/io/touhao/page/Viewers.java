package io.touhao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells the frame who looks; answered by the module that signs people in. */
public interface Viewers {

    /** The viewer of this request, or none before sign-in. */
    Optional<Viewer> viewer(HttpServletRequest request);
}

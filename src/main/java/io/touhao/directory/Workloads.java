package io.touhao.directory;

import io.touhao.page.Refusal;
import java.util.Optional;

/**
 * What a module that gives work to posts has to say before a post passes to another person. Beans of this type are
 * asked at a hand-over.
 */
public interface Workloads {

    /** Why the person should not take over what the post has open; none where nothing speaks against it. */
    Optional<Refusal> objection(PostId post, PersonId to);
}

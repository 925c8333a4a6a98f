package io.touhao.page;

import java.util.Optional;

/**
 * The world said no: what is refused, by which clause, and what to do instead.
 *
 * <p>Each module seals its own records under this interface. A refusal is shown to people at the field it
 * concerns, and answered with HTTP 422 (409 for a stale version, 404 for what is absent or out of scope).
 * The words are Chinese and hold the values concerned.
 */
public interface Refusal {

    /** What is refused, with the values concerned, as one Chinese sentence. */
    String what();

    /** The clause that says so, for instance {@code 鲁工信发〔2023〕3号 三、(三)}. */
    default Optional<String> clause() {
        return Optional.empty();
    }

    /** What may be done instead, as one Chinese sentence. */
    default Optional<String> instead() {
        return Optional.empty();
    }

    /** The form field concerned, or none where the whole is refused. */
    default Optional<String> field() {
        return Optional.empty();
    }

    /** The HTTP status this refusal is answered with. */
    default int status() {
        return 422;
    }
}

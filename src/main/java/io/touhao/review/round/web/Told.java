package io.touhao.review.round.web;

import java.util.Optional;

/** What has just been done, in words, with how many it concerned where that is known. */
record Told(String words) {

    static Told of(Done done, Optional<Integer> count) {
        return new Told(done == Done.REMINDED && count.isPresent()
                ? "已催办 %d 人，各人的消息里会看到。".formatted(count.get())
                : done.words());
    }
}

package io.touhao.registry;

import io.touhao.directory.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a module knows of an enterprise that somebody about to visit it need not ask (敲门之前), contributed as a bean. The
 * visitor sees the lines of all modules on one screen; what should be talked of stands first.
 */
public interface EnterpriseBrief {

    /** Position among the contributions, ascending. */
    int order();

    /** What is known, as far as the actor may see it; empty where nothing is. */
    List<Line> lines(Actor actor, Enterprise enterprise);

    /**
     * One thing that is known.
     *
     * @param what 营业收入
     * @param value 1—8月 7,878 万元
     * @param source where it comes from: 月报
     * @param asOf the day to which it holds
     * @param address page on which it opens; empty where there is none
     * @param talk whether it should be talked of (进门要谈的事), with what to say; empty where it need not be
     */
    record Line(String what, String value, String source, Optional<LocalDate> asOf, String address, String talk) {

        public static Line known(String what, String value, String source) {
            return new Line(what, value, source, Optional.empty(), "", "");
        }

        public Line asOf(LocalDate day) {
            return new Line(what, value, source, Optional.of(day), address, talk);
        }

        public Line opens(String where) {
            return new Line(what, value, source, asOf, where, talk);
        }

        public Line talkOf(String words) {
            return new Line(what, value, source, asOf, address, words);
        }
    }
}

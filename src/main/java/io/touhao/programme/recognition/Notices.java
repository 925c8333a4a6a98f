package io.touhao.programme.recognition;

import io.touhao.directory.Actor;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.CallId;
import java.util.List;
import java.util.Optional;

/** Public notices and objections. The public reads them without signing in. */
public interface Notices {

    /** Puts everybody who passed on a notice (公示); it runs for the days of the programme. */
    Notice announce(Actor actor, CallId call);

    /** The notices of a call, the newest first. */
    List<Notice> of(CallId call);

    /** A notice as anybody may read it; none where there is none. */
    Optional<Notice> find(long id);

    /** Who is on it, for anybody. */
    List<Notice.Line> lines(long id);

    /** Notes an objection that came by letter, telephone or in person (异议登记). */
    long object(Actor actor, ApplicationId application, String raisedBy, String words);

    /** Decides an objection; upheld, the firm is struck off. */
    void decide(Actor actor, long objection, boolean upheld, String decision);

    /** Objections to applications of a call, open ones first. */
    List<Objection> objections(Actor actor, CallId call);

    List<Objection> objections(Actor actor, ApplicationId application);
}

package io.touhao.review.message;

import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;

/** Whom a message is for: by duty a post, whoever serves it; one person; or an enterprise. */
public sealed interface Recipient {

    /** The unit of the receiver, whose scope the message lies in. */
    UnitPath unit();

    /** Whoever serves the post now. */
    record OfPost(PostId post, UnitPath unit) implements Recipient {}

    /** One person, whatever post is served. */
    record OfPerson(PersonId person, UnitPath unit) implements Recipient {}

    /** Whoever signs in for an enterprise; it lies in the scope of its county. */
    record OfEnterprise(long enterprise, UnitPath unit) implements Recipient {}

    static Recipient enterprise(long enterprise, UnitPath unit) {
        return new OfEnterprise(enterprise, unit);
    }

    static Recipient post(PostId post, UnitPath unit) {
        return new OfPost(post, unit);
    }

    static Recipient person(PersonId person, UnitPath unit) {
        return new OfPerson(person, unit);
    }
}

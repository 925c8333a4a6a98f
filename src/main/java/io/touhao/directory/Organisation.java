package io.touhao.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Offices, their posts and who serves them, as of a day. It is changed by one class for each verb:
 * {@link OpenOffice}, {@link CreatePost}, {@link AppointPerson}, {@link HandOver}, {@link EndService}.
 *
 * <p>The database shows a reader the own subtree and the line above it.
 */
public interface Organisation {

    /** The offices of a subtree, by unit, head office first. */
    List<Office> offices(UnitPath root, LocalDate on);

    Optional<Office> office(OfficeId office);

    /** The posts of an office, in their order, vacant ones included. */
    List<Post> posts(OfficeId office, LocalDate on);

    Optional<Post> post(PostId post);

    /** Who serves in the offices of a subtree, by unit, office and rank. */
    List<Serving> servings(UnitPath root, LocalDate on);

    /** Everyone who ever served a post of the office, latest first. */
    List<Serving> history(OfficeId office);

    /** The posts a person may act as on a day, by rank. */
    List<Serving> postsOf(PersonId person, LocalDate on);

    Optional<Person> person(PersonId person);

    /** Every post the person ever served, latest first. */
    List<Serving> career(PersonId person);

    /** The hand-overs of an office's posts, latest first. */
    List<HandoverNote> handovers(OfficeId office);

    /** Days of the period that each person served the post; days without anybody are not in it. */
    List<DaysServed> daysServed(PostId post, Days period);
}

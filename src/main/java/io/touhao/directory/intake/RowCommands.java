package io.touhao.directory.intake;

import io.touhao.directory.Actor;
import io.touhao.directory.AppointPerson;
import io.touhao.directory.CorrectContact;
import io.touhao.directory.CreatePost;
import io.touhao.directory.GiveFields;
import io.touhao.directory.Office;
import io.touhao.directory.OfficeDraft;
import io.touhao.directory.OpenOffice;
import io.touhao.directory.Organisation;
import io.touhao.directory.PersonId;
import io.touhao.directory.Post;
import io.touhao.directory.PostDraft;
import io.touhao.directory.Serving;
import io.touhao.page.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries a row out by the same commands that the pages use; what is already so is left alone. */
@Component
class RowCommands {

    private static final int RANK = 50;

    private final Organisation organisation;
    private final OpenOffice openOffice;
    private final CreatePost createPost;
    private final GiveFields giveFields;
    private final AppointPerson appointPerson;
    private final CorrectContact correctContact;

    RowCommands(
            Organisation organisation, OpenOffice openOffice, CreatePost createPost, GiveFields giveFields,
            AppointPerson appointPerson, CorrectContact correctContact) {
        this.organisation = organisation;
        this.openOffice = openOffice;
        this.createPost = createPost;
        this.giveFields = giveFields;
        this.appointPerson = appointPerson;
        this.correctContact = correctContact;
    }

    /** What a row changed. */
    static final class Changes {

        private final List<String> words = new ArrayList<>();
        private boolean added;

        private void added(String what) {
            words.add(what);
            added = true;
        }

        private void changed(String what) {
            words.add(what);
        }

        List<String> words() {
            return words;
        }

        Intake.Outcome outcome() {
            return words.isEmpty() ? Intake.Outcome.SAME : added ? Intake.Outcome.NEW : Intake.Outcome.CHANGED;
        }
    }

    Changes carryOut(Actor actor, RowReading.Reading row, LocalDate since) {
        var changes = new Changes();
        var office = office(actor, row, since, changes);
        var post = post(actor, row, office, since, changes);
        row.person().ifPresent(person -> person(actor, row, post, person, changes));
        return changes;
    }

    private Office office(Actor actor, RowReading.Reading row, LocalDate since, Changes changes) {
        var offices = organisation.offices(row.unit(), row.from()).stream()
                .filter(office -> office.unit().equals(row.unit()))
                .toList();
        return offices.stream().filter(office -> office.name().equals(row.office())).findFirst().orElseGet(() -> {
            changes.added("新增机构");
            var draft = new OfficeDraft(row.office(), "", kind(row, offices), false);
            return organisation.office(openOffice.open(actor, row.unit(), draft, since)).orElseThrow();
        });
    }

    private static Office.Kind kind(RowReading.Reading row, List<Office> offices) {
        if (row.province()) {
            return row.office().endsWith("厅") ? Office.Kind.DEPARTMENT : Office.Kind.DIVISION;
        }
        return offices.isEmpty() ? Office.Kind.BUREAU : Office.Kind.DIVISION;
    }

    private Post post(Actor actor, RowReading.Reading row, Office office, LocalDate since, Changes changes) {
        var known = organisation.posts(office.id(), row.from()).stream()
                .filter(post -> post.name().equals(row.post()))
                .findFirst();
        if (known.isEmpty()) {
            changes.added("新增岗位");
            var draft = new PostDraft(row.post(), row.role(), row.fields(), row.principal(), RANK, 1);
            return organisation.post(createPost.create(actor, office.id(), draft, since)).orElseThrow();
        }
        var post = known.get();
        if (post.role() != row.role()) {
            throw new Refused(new IntakeRefusal.UnfitCell("岗位“%s”的角色是%s，不能改为%s；请另设岗位。"
                    .formatted(post.name(), post.role().title(), row.role().title())));
        }
        if (!post.fields().equals(row.fields())) {
            changes.changed("负责领域 %s → %s".formatted(post.fields(), row.fields()));
            giveFields.give(actor, post.id(), row.fields());
        }
        return post;
    }

    private void person(Actor actor, RowReading.Reading row, Post post, String name, Changes changes) {
        var serving = organisation.servings(post.unit(), row.from()).stream()
                .filter(one -> one.post().equals(post.id()) && one.personName().equals(name))
                .findFirst();
        if (serving.isEmpty()) {
            changes.added("任命" + name);
            appoint(actor, row, post, name);
        } else {
            row.mobile().ifPresent(mobile -> reach(actor, serving.get(), mobile, changes));
        }
    }

    /** A person who serves in the unit under this name is the same person; else a new one is registered. */
    private void appoint(Actor actor, RowReading.Reading row, Post post, String name) {
        var known = organisation.servings(post.unit(), row.from()).stream()
                .filter(one -> one.unit().equals(post.unit()) && one.personName().equals(name))
                .map(Serving::person)
                .filter(person -> samePerson(person, row.mobile()))
                .findFirst();
        if (known.isPresent()) {
            appointPerson.appoint(actor, post.id(), known.get(), row.from());
        } else {
            appointPerson.appointNew(actor, post.id(), name, row.mobile(), row.from());
        }
    }

    /** Two numbers tell two persons of one name apart. */
    private boolean samePerson(PersonId person, Optional<String> mobile) {
        var known = organisation.person(person).flatMap(one -> one.mobile());
        return known.isEmpty() || mobile.isEmpty() || known.get().equals(digits(mobile.get()));
    }

    private void reach(Actor actor, Serving serving, String mobile, Changes changes) {
        var known = organisation.person(serving.person()).flatMap(one -> one.mobile());
        if (!known.equals(Optional.of(digits(mobile)))) {
            changes.changed("更正手机");
            correctContact.correct(actor, serving.person(), Optional.of(mobile));
        }
    }

    private static String digits(String mobile) {
        return mobile.replaceAll("[\\s-]", "");
    }
}

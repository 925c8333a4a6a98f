package io.touhao.registry.intake;

import io.touhao.directory.Actor;
import io.touhao.registry.NewRecords;
import io.touhao.registry.contact.Contacts;
import io.touhao.registry.contact.NewContact;
import io.touhao.registry.intake.FirmIntake.Outcome;
import io.touhao.registry.intake.TakeInFirms.FirmUpload;
import io.touhao.registry.likeness.Likenesses;
import io.touhao.registry.profile.ChangeStore;
import io.touhao.registry.profile.ChangeStore.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes assessed rows. */
@Component
class Writing {

    private final NewRecords records;
    private final ChangeStore changes;
    private final Contacts contacts;
    private final Likenesses likenesses;
    private final BesideStore besides;

    Writing(NewRecords records, ChangeStore changes, Contacts contacts, Likenesses likenesses, BesideStore besides) {
        this.records = records;
        this.changes = changes;
        this.contacts = contacts;
        this.likenesses = likenesses;
        this.besides = besides;
    }

    Batch begin(long intake, FirmUpload upload, Actor actor, LocalDate today, Instant at) {
        return new Batch(new Origin(upload.source().strip(), today, actor.name(), at, "intake/" + intake), upload.withDoubtful());
    }

    /** One file being written. */
    final class Batch {

        private final Origin origin;
        private final boolean withDoubtful;
        private int created;
        private int changed;

        private Batch(Origin origin, boolean withDoubtful) {
            this.origin = origin;
            this.withDoubtful = withDoubtful;
        }

        int created() {
            return created;
        }

        int changed() {
            return changed;
        }

        void write(List<Assessed> assessed) {
            var fresh = assessed.stream().filter(this::isLaidDown).toList();
            var ids = records.layDown(fresh.stream().map(one -> one.fresh().orElseThrow()).toList(), origin.source(), origin.by(), origin.at());
            var known = assessed.stream().filter(one -> one.outcome() == Outcome.CHANGED).toList();
            changes.apply(known.stream().map(one -> one.change().orElseThrow()).filter(change -> !change.after().isEmpty()).toList(), origin);
            keepContacts(fresh, ids, known);
            keepBesides(fresh, ids, known);
            for (var place = 0; place < fresh.size(); place++) {
                var id = ids.get(place);
                fresh.get(place).like().ifPresent(like -> likenesses.suspect(id, like, origin.act(), origin.at()));
            }
            created += fresh.size();
            changed += known.size();
        }

        private boolean isLaidDown(Assessed one) {
            return one.outcome() == Outcome.NEW || withDoubtful && one.outcome() == Outcome.DOUBTFUL;
        }

        private void keepContacts(List<Assessed> fresh, List<Long> ids, List<Assessed> known) {
            var kept = new ArrayList<NewContact>();
            for (var place = 0; place < fresh.size(); place++) {
                keep(fresh.get(place), ids.get(place), kept);
            }
            known.forEach(one -> keep(one, one.change().orElseThrow().enterprise(), kept));
            contacts.keepAll(kept, origin.source(), origin.by(), origin.at());
        }

        private void keepBesides(List<Assessed> fresh, List<Long> ids, List<Assessed> known) {
            var kept = new ArrayList<BesideStore.Kept>();
            for (var place = 0; place < fresh.size(); place++) {
                kept.add(new BesideStore.Kept(ids.get(place), fresh.get(place).beside()));
            }
            known.forEach(one -> kept.add(new BesideStore.Kept(one.change().orElseThrow().enterprise(), one.beside())));
            var told = kept.stream().filter(one -> !one.beside().isEmpty()).toList();
            if (!told.isEmpty()) {
                besides.keep(told, origin);
            }
        }

        private static void keep(Assessed one, long enterprise, List<NewContact> kept) {
            one.phone().ifPresent(phone -> kept.add(new NewContact(enterprise, one.line().get(FirmColumn.CONTACT), "", phone)));
        }
    }
}

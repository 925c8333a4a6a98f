package io.touhao.service.visit;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.page.Dates;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileType;
import io.touhao.registry.Enterprise;
import io.touhao.registry.EnterpriseRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultVisits implements Visits {

    private static final VisitPack PACK = VisitPack.bundled();
    private static final int KEY = 36;
    private static final int PHOTOS = 6;

    private final VisitStore store;
    private final PhotoStore photos;
    private final Counting counting;
    private final EnterpriseRecords records;
    private final Trail trail;
    private final Clock clock;

    DefaultVisits(VisitStore store, PhotoStore photos, Counting counting, EnterpriseRecords records, Trail trail, Clock clock) {
        this.store = store;
        this.photos = photos;
        this.counting = counting;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Recorded record(Actor actor, VisitDraft draft) {
        var firm = demandFirm(actor, draft.enterprise());
        demandSound(draft);
        store.lock(firm.id());
        return store.withKey(draft.key()).map(there -> again(there, draft)).orElseGet(() -> first(actor, draft, firm));
    }

    private Recorded first(Actor actor, VisitDraft draft, Enterprise firm) {
        var at = counting.now();
        var standing = counting.standing(draft, store.ofDay(firm.id(), draft.day()));
        var id = store.insert(actor, draft, firm, standing, at)
                .orElseThrow(() -> new Refused(new StaleVersion("这条走访刚刚由别人送到。")));
        draft.photos().forEach(photo -> photos.keep(id, firm, photo, at));
        trail.record(actor, "visit.record", id.object(), "enterprise %d, %s, %s".formatted(firm.id(), draft.day(), standing));
        counting.tell(List.of(id), at);
        return new Recorded(store.find(id).orElseThrow(), false);
    }

    private Recorded again(Visit there, VisitDraft draft) {
        if (!there.print().equals(draft.print())) {
            throw new Refused(new VisitRefusal.SentOtherwise(
                    there.id(), Dates.full(there.recordedAt().atZone(clock.getZone()).toLocalDateTime())));
        }
        return new Recorded(there, true);
    }

    private Enterprise demandFirm(Actor actor, long enterprise) {
        if (!actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER, Role.LEADER)) {
            throw absent();
        }
        return records.find(enterprise).filter(firm -> actor.sees(firm.unit())).orElseThrow(DefaultVisits::absent);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内；只能记录本辖区企业的走访。"));
    }

    private void demandSound(VisitDraft draft) {
        if (draft.key().length() != KEY || !draft.key().matches("[0-9a-f-]+")) {
            throw new Refused(new VisitRefusal.KeyBroken());
        }
        var today = LocalDate.now(clock);
        if (draft.day().isAfter(today)) {
            throw new Refused(new VisitRefusal.DayAhead(draft.day(), today));
        }
        draft.next().filter(next -> !next.isAfter(draft.day())).ifPresent(next -> {
            throw new Refused(new VisitRefusal.NextPast(next));
        });
        demandTopics(draft.topics());
        demandPictures(draft.photos());
    }

    private static void demandTopics(List<String> topics) {
        topics.stream().filter(key -> PACK.topics().stream().noneMatch(topic -> topic.key().equals(key))).findFirst().ifPresent(key -> {
            throw new Refused(new VisitRefusal.TopicUnknown(key));
        });
    }

    private static void demandPictures(List<BroughtFile> files) {
        files.stream().filter(file -> file.type() != FileType.PNG && file.type() != FileType.JPEG).findFirst().ifPresent(file -> {
            throw new Refused(new VisitRefusal.NotAPicture(file.name()));
        });
        if (files.size() > PHOTOS) {
            throw new Refused(new VisitRefusal.TooManyPhotos(files.size(), PHOTOS));
        }
    }

    @Override
    public void complete(Actor actor, VisitId id, int version, List<String> topics, String found) {
        var visit = visit(actor, id);
        if (visit.recorder().account() != actor.account()) {
            throw new Refused(new VisitRefusal.NotOwn(visit.recorder().name()));
        }
        if (visit.standing() == Standing.UNTRUE) {
            throw new Refused(new VisitRefusal.FoundUntrue());
        }
        if (found.isBlank()) {
            throw new Refused(new VisitRefusal.WordMissing("found", "补记的情况"));
        }
        demandTopics(topics);
        store.lock(visit.enterprise());
        var all = new ArrayList<>(visit.topics());
        topics.stream().filter(topic -> !all.contains(topic)).forEach(all::add);
        var whole = visit.found().isEmpty() ? found.strip() : visit.found() + "\n" + found.strip();
        if (visit.version() != version || !store.complete(visit, all, whole)) {
            throw new Refused(new StaleVersion("这条走访刚刚补记过。"));
        }
        trail.record(actor, "visit.complete", id.object(), found.strip());
        counting.recount(actor, visit.enterprise(), visit.day(), "补记");
    }

    @Override
    @Transactional(readOnly = true)
    public Visit visit(Actor actor, VisitId id) {
        return store.find(id).filter(visit -> actor.sees(visit.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有这条走访，或它不在您的管辖范围内。")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> ofEnterprise(Actor actor, long enterprise) {
        return store.ofEnterprise(enterprise).stream().filter(visit -> actor.sees(visit.unit())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Photo> photos(Actor actor, VisitId id) {
        visit(actor, id);
        return photos.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Photo.Content photo(Actor actor, long photo) {
        var found = photos.find(photo).orElseThrow(() -> new Refused(new NotFound("没有这张照片，或它不在您的管辖范围内。")));
        visit(actor, found.visit());
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Former> former(Actor actor, VisitId id) {
        visit(actor, id);
        return store.former(id);
    }
}

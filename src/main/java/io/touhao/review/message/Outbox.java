package io.touhao.review.message;

import io.touhao.directory.Organisation;
import io.touhao.directory.PersonId;
import io.touhao.directory.Serving;
import io.touhao.directory.UnitPath;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs what was told into deliveries to persons and robots: each urgent message by itself, all else into one digest a
 * receiver and day. What is packed is packed in one transaction, so nothing is packed twice or lost.
 */
@Service
@Transactional
class Outbox {

    private final DeliveryStore store;
    private final ChannelStore channels;
    private final Organisation organisation;
    private final MessageSettings settings;
    private final Clock clock;

    Outbox(
            DeliveryStore store, ChannelStore channels, Organisation organisation, MessageSettings settings,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
    }

    /** A message on its way, with what packing needs of it. */
    record Told(long id, UnitPath unit, long post, long person, long enterprise, String subject, String text, String address) {}

    /** Whom a delivery goes to. */
    private record Receiver(UnitPath unit, Channel.Kind channel, String address, String name) {}

    /** Packs what is urgent; within quiet hours it leaves when they end. */
    int packUrgent() {
        return pack(store.unpacked(true), true);
    }

    /** Packs the day's digests from what is not urgent and still unread. */
    int packDigests() {
        return pack(store.unpacked(false), false);
    }

    /** What comes after the day's digest waits for the next day's. */
    private int pack(List<Told> told, boolean urgent) {
        if (told.isEmpty()) {
            return 0;
        }
        var packed = urgent ? each(told) : digests(told);
        var waiting = packed.stream()
                .filter(delivery -> !store.insert(delivery, leaving(), now()))
                .flatMap(delivery -> delivery.messages().stream())
                .collect(Collectors.toSet());
        store.packed(told.stream().map(Told::id).filter(id -> !waiting.contains(id)).toList(), now());
        return packed.size();
    }

    private List<Delivery> each(List<Told> told) {
        var receivers = receivers(told, true);
        var deliveries = new ArrayList<Delivery>();
        for (var message : told) {
            for (var receiver : receivers.getOrDefault(message, List.of())) {
                deliveries.add(delivery(receiver, message.subject(), DigestText.single(message, settings.address()),
                        "message/%d/%s/%s".formatted(message.id(), receiver.channel(), receiver.address()),
                        List.of(message)));
            }
        }
        return deliveries;
    }

    private List<Delivery> digests(List<Told> told) {
        var today = LocalDate.now(clock);
        var byReceiver = new LinkedHashMap<Receiver, List<Told>>();
        receivers(told, false).forEach((message, receivers) -> receivers.forEach(
                receiver -> byReceiver.computeIfAbsent(receiver, one -> new ArrayList<>()).add(message)));
        return byReceiver.entrySet().stream()
                .map(entry -> delivery(entry.getKey(), DigestText.subject(today, entry.getValue().size()),
                        DigestText.of(entry.getValue(), settings.address()),
                        "digest/%s/%s/%s".formatted(today, entry.getKey().channel(), entry.getKey().address()),
                        entry.getValue()))
                .toList();
    }

    private static Delivery delivery(
            Receiver receiver, String subject, String text, String once, List<Told> messages) {
        return new Delivery(
                0, receiver.unit().value(), receiver.channel(), receiver.address(), receiver.name(), subject, text,
                UUID.randomUUID(), once, messages.stream().map(Told::id).toList(), 0);
    }

    /** Who hears of each message: the persons at its post who chose so, and the robots of its unit; an enterprise alone. */
    private Map<Told, List<Receiver>> receivers(List<Told> told, boolean urgent) {
        var serving = organisation.servings(UnitPath.ALL, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(one -> one.post().value()));
        var choices = channels.all();
        var enterprises = channels.enterprises();
        var found = new LinkedHashMap<Told, List<Receiver>>();
        for (var message : told) {
            var receivers = new ArrayList<Receiver>();
            if (message.enterprise() > 0) {
                mail(message, enterprises.getOrDefault(message.enterprise(), ChannelChoice.NONE), urgent, receivers);
            } else {
                persons(message, serving).forEach(person -> mail(message, choices.getOrDefault(person, ChannelChoice.NONE), urgent, receivers));
                settings.robots(message.unit()).forEach(robot -> receivers.add(
                        new Receiver(message.unit(), robot.kind(), robot.key(), robot.kind().title())));
            }
            found.put(message, receivers);
        }
        return found;
    }

    private static List<PersonId> persons(Told message, Map<Long, List<Serving>> serving) {
        return message.person() > 0
                ? List.of(new PersonId(message.person()))
                : serving.getOrDefault(message.post(), List.of()).stream().map(Serving::person).toList();
    }

    private static void mail(Told message, ChannelChoice choice, boolean urgent, List<Receiver> receivers) {
        if (choice.isReachable() && (urgent ? choice.urgent() : choice.digest())) {
            receivers.add(new Receiver(message.unit(), Channel.Kind.EMAIL, choice.email(), choice.email()));
        }
    }

    private Instant leaving() {
        return new QuietHours(settings.quietFrom(), settings.quietUntil()).next(ZonedDateTime.now(clock)).toInstant();
    }

    private Instant now() {
        return clock.instant();
    }
}

package io.touhao.review.message;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.OpenItem;
import io.touhao.directory.OpenItems;
import io.touhao.directory.PersonId;
import io.touhao.directory.Seat;
import io.touhao.directory.Seats;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person has open, as a calendar that phones and offices subscribe to; its address is the only key to it. */
@Service
public class Calendars {

    private final ChannelStore store;
    private final Seats seats;
    private final List<OpenItems> open;
    private final MessageSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Calendars(
            ChannelStore store, Seats seats, List<OpenItems> open, MessageSettings settings, Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seats = seats;
        this.open = open;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The calendar of whom the token belongs to, as iCalendar; absent where it is revoked or was never given. */
    public String calendar(String token) {
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> store.owner(hash(token))
                .map(this::of)
                .orElseThrow(() -> new Refused(new NotFound("没有这个日历，或它已停用。")))));
    }

    private String of(PersonId person) {
        var today = LocalDate.now(clock);
        var items = seats.of(person, today).stream().map(Seat::post).distinct()
                .flatMap(post -> open.stream().flatMap(source -> source.openItems(post).stream()))
                .filter(item -> item.due().isPresent())
                .toList();
        return new CalendarText(settings.address(), clock.instant()).of(items.stream().map(this::entry).toList());
    }

    private CalendarText.Entry entry(OpenItem item) {
        return new CalendarText.Entry(
                item.key(), item.due().orElseThrow(), "【%s】%s".formatted(item.kind(), item.title()),
                "/" + item.key().replaceFirst("^(\\w+)/", "$1s/"));
    }

    /** SHA-256 in hexadecimal: what is kept of a token. */
    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

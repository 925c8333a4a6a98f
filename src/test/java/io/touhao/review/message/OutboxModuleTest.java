package io.touhao.review.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.touhao.PlatformTest;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Organisation;
import io.touhao.directory.UnitPath;
import io.touhao.review.Desk;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox against receivers on this machine, with a clock that is set. */
@PlatformTest
class OutboxModuleTest {

    private static final UnitPath COUNTY = UnitPath.of("37.3706.370602");

    @Autowired
    private Desk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private DeliveryStore store;

    @Autowired
    private ChannelStore channels;

    @Autowired
    private OwnChannels own;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final SetClock clock = new SetClock();
    private HttpServer receiver;
    private MailSink mail;

    @BeforeEach
    void open() throws IOException {
        desk.update("delete from review.delivery");
        desk.update("delete from review.channel_choice");
        desk.update("update review.message set packed_at = told_at where packed_at is null");
        mail = new MailSink();
        receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        receiver.createContext("/robot", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            queries.add(exchange.getRequestURI().getQuery());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var fails = failures.getAndDecrement() > 0;
            var answer = (fails ? "{\"errcode\":310000,\"errmsg\":\"busy\"}" : "{\"errcode\":0}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        mail.close();
    }

    @Test
    void deliversOnceToAReceiverThatFailsTwice() {
        failures.set(2);
        var outbox = outbox();
        tell(notice("督办单已送达").urgently());
        assertThat(as(outbox::packUrgent)).isEqualTo(1);
        assertThat(as(outbox::packUrgent)).isZero();
        var deliveries = deliveries();
        assertThat(as(deliveries::deliver)).isEqualTo(1);
        assertThat(as(deliveries::deliver)).as("waits before the second try").isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(as(deliveries::deliver)).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        assertThat(as(deliveries::deliver)).as("waits twice as long").isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(as(deliveries::deliver)).isEqualTo(1);
        clock.pass(Duration.ofDays(1));
        assertThat(as(deliveries::deliver)).isZero();
        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
        assertThat(bodies.getLast()).contains("督办单已送达");
        assertThat(queries.getLast()).contains("timestamp=", "sign=");
        assertThat(desk.count("select count(*) from review.delivery where state = 'SENT' and attempts = 3")).isEqualTo(1);
    }

    @Test
    void givesUpAfterSoManyTriesAndIsRevivedByHand() {
        failures.set(100);
        tell(notice("没人接收").urgently());
        as(outbox()::packUrgent);
        var deliveries = deliveries();
        for (var tries = 0; tries < 4; tries++) {
            as(deliveries::deliver);
            clock.pass(Duration.ofHours(5));
        }
        assertThat(keys).hasSize(3);
        assertThat(desk.count("select count(*) from review.delivery where state = 'DEAD' and failure like '%310000%'")).isEqualTo(1);
        failures.set(0);
        var id = desk.count("select id from review.delivery");
        assertThat(as(() -> desk.as(Actor.SYSTEM, () -> store.revive(List.of(id), clock.instant())))).isEqualTo(1);
        assertThat(as(deliveries::deliver)).isEqualTo(1);
        assertThat(keys).hasSize(4).containsOnly(keys.getFirst());
    }

    @Test
    void mailsOneDigestADayAndUrgentMessagesByThemselves() {
        var county = desk.officer(COUNTY);
        desk.does(county, () -> own.choose(county, new ChannelChoice("wang@example.cn", true, true)));
        var outbox = outbox();
        tell(notice("第一条"), notice("第二条"), notice("急件").urgently());
        as(outbox::packUrgent);
        as(outbox::packDigests);
        tell(notice("当天的第三条"));
        as(outbox::packDigests);
        as(deliveries()::deliver);
        assertThat(mail.subjects()).containsExactlyInAnyOrder("急件", "2023年9月18日 消息 2 条");
        assertThat(mail.texts()).anySatisfy(text -> assertThat(text).contains("· 第一条", "· 第二条"));
        clock.pass(Duration.ofDays(1));
        as(outbox::packDigests);
        as(deliveries()::deliver);
        assertThat(mail.subjects()).contains("2023年9月19日 消息 1 条");
    }

    @Test
    void holdsWhatIsPackedAtNightUntilMorning() {
        clock.set(LocalTime.of(21, 0));
        tell(notice("夜里的急件").urgently());
        as(outbox()::packUrgent);
        var deliveries = deliveries();
        assertThat(as(deliveries::deliver)).isZero();
        clock.pass(Duration.ofHours(11));
        assertThat(as(deliveries::deliver)).isEqualTo(1);
    }

    @Test
    void sendsARobotNoMoreThanItTakesInAMinute() {
        var told = new ArrayList<Message>();
        for (var number = 0; number < 25; number++) {
            told.add(notice("急件 " + number).urgently());
        }
        tell(told.toArray(Message[]::new));
        as(outbox()::packUrgent);
        var deliveries = deliveries();
        as(deliveries::deliver);
        assertThat(keys).hasSize(20);
        clock.pass(Duration.ofSeconds(61));
        as(deliveries::deliver);
        assertThat(keys).hasSize(25).doesNotHaveDuplicates();
    }

    private Outbox outbox() {
        return new Outbox(store, channels, organisation, settings(), clock);
    }

    private Deliveries deliveries() {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(mail.port());
        server.setJavaMailProperties(new Properties());
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", server);
        List<Channel> ways = List.of(
                new RobotChannel(settings()), new EmailChannel(beans.getBeanProvider(JavaMailSender.class), settings()));
        return new Deliveries(store, ways, settings(), clock, transactions);
    }

    private MessageSettings settings() {
        var robot = new MessageSettings.Robot(
                COUNTY.value(), Channel.Kind.DINGTALK,
                "http://localhost:%d/robot?access_token=t".formatted(receiver.getAddress().getPort()), "SECtest");
        return new MessageSettings(
                "https://example.cn", "touhao@example.cn", LocalTime.of(20, 0), LocalTime.of(8, 0),
                LocalTime.of(8, 30), 3, Duration.ofMinutes(1), Duration.ofHours(4), 20, List.of(robot));
    }

    private Message notice(String subject) {
        var county = desk.officer(COUNTY);
        return Message.of(Recipient.post(county.post().orElseThrow(), COUNTY), MessageKind.NOTICE, subject, "/messages");
    }

    private void tell(Message... told) {
        desk.does(Actor.SYSTEM, () -> messages.tell(List.of(told)));
    }

    /** Work as the platform, in a transaction where it opens none of its own. */
    private int as(java.util.function.IntSupplier work) {
        return Acting.as(Actor.SYSTEM, () -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                .execute(status -> work.getAsInt()));
    }

    /** A clock in Shanghai, on 18 September 2023, that passes when it is told to. */
    private static final class SetClock extends java.time.Clock {

        private Instant now = LocalDate.of(2023, 9, 18).atTime(10, 24).atZone(getZone()).toInstant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        void set(LocalTime time) {
            now = LocalDate.of(2023, 9, 18).atTime(time).atZone(getZone()).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package io.touhao.registry.contact;

import io.touhao.directory.FirstStart;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented contacts of every tenth enterprise of the demo, and tags; the same on every machine. */
@Component
@ConditionalOnBooleanProperty("touhao.demo")
class DemoContacts implements FirstStart {

    private static final Instant KEPT_AT = Instant.parse("2023-03-06T02:00:00Z");
    private static final List<String> NAMES = List.of("刘敏", "王晓东", "孔令泉", "张建华", "李静", "陈志强", "赵玉梅", "孙海波", "周立新", "马文斌");

    private final JdbcClient jdbc;
    private final ContactStore store;

    DemoContacts(JdbcClient jdbc, ContactStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public String name() {
        return "demo contacts and tags";
    }

    @Override
    @Transactional
    public void run() {
        var random = new Random(138);
        store.keep(
                jdbc.sql("select id from registry.enterprise where id % 10 = 1 order by id").query(Long.class).list().stream()
                        .map(id -> new NewContact(id, NAMES.get(random.nextInt(NAMES.size())), "财务部", new Phone("13800%06d".formatted(random.nextInt(1_000_000)))))
                        .toList(),
                "企业月报填报人", "演示", KEPT_AT);
        jdbc.sql("""
                        insert into registry.tag (enterprise_id, kind, name, source, valid_from, valid_until, given_by, given_at)
                        select e.id, t.kind, t.name, t.source, t.since::date, t.until::date, '演示', '2023-01-05T02:00:00Z'::timestamptz
                        from registry.enterprise e, (values
                            (4, 0, 'TITLE', '创新型中小企业', '演示名单', '2022-12-01', '2025-12-01'),
                            (9, 2, 'TITLE', '专精特新中小企业', '演示名单', '2022-06-01', '2025-06-01'),
                            (5, 1, 'PARK', '经济开发区', '园区名录（演示）', '2020-01-01', null)) as t (every, rest, kind, name, source, since, until)
                        where e.id % t.every = t.rest""").update();
    }
}

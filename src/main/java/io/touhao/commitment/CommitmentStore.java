package io.touhao.commitment;

import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.judgement.Verdict;
import io.touhao.page.Signal;
import io.touhao.quantity.Algebra;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that writes commitments. */
@Repository
class CommitmentStore {

    private static final String SELECT = "select c.*, c.unit_path::text as unit_path from commitment.commitment c ";
    private static final String UPDATE = Sql.read("update.sql");
    private static final String INSERT = Sql.read("insert.sql");

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Commitment> find(CommitmentId id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id.value()).query(CommitmentRow::commitment).optional();
    }

    List<Commitment> find(Collection<CommitmentId> ids) {
        return jdbc.sql(SELECT + "where c.id = any (:ids) order by c.id")
                .param("ids", keys(ids))
                .query(CommitmentRow::commitment)
                .list();
    }

    List<Commitment> children(CommitmentId parent) {
        return jdbc.sql(SELECT + "where c.parent_id = :parent order by c.unit_path")
                .param("parent", parent.value())
                .query(CommitmentRow::commitment)
                .list();
    }

    /** Those measured by these indicators in these units, locked against whoever else writes them; all units where none is named. */
    List<Commitment> measuredBy(Collection<String> indicators, Collection<UnitPath> units) {
        return jdbc.sql(SELECT + """
                        where c.indicator = any (:indicators)
                            and (:units::text[] = '{}' or c.unit_path = any ((:units::text[])::public.ltree[]))
                            and c.state not in ('WITHDRAWN', 'SUPERSEDED')
                        order by c.id for update""")
                .param("indicators", indicators.toArray(String[]::new))
                .param("units", units.stream().map(UnitPath::value).toArray(String[]::new))
                .query(CommitmentRow::commitment)
                .list();
    }

    /** Another commitment of the unit with this number that is open, the latest issued. */
    Optional<Commitment> numbered(UnitPath unit, String number, CommitmentId other) {
        return jdbc.sql(SELECT + """
                        where c.unit_path = :unit::public.ltree and c.number = :number and c.id <> :other
                            and c.state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')
                        order by c.id desc limit 1""")
                .param("unit", unit.value())
                .param("number", number)
                .param("other", other.value())
                .query(CommitmentRow::commitment)
                .optional();
    }

    List<Commitment> open() {
        return jdbc.sql(SELECT + "where c.state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')").query(CommitmentRow::commitment).list();
    }

    /** What the light of an open commitment hangs on, and how it shines. */
    record Lamp(
            CommitmentId id, UnitPath unit, CommitmentState.Name state, Target target, LocalDate from, Due due,
            Optional<BigDecimal> done, boolean reported, Light light, Optional<Verdict.Outcome> verdict) {}

    List<Lamp> lamps() {
        return jdbc.sql("""
                        select id, unit_path::text as unit_path, state, kind, target, target_unit, bound, tolerance, null as reference,
                            null as denominator, base, from_day, due_kind, due, every, times, done,
                            reported_at is not null or read_at is not null as reported, signal, cause, verdict
                        from commitment.commitment where state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')""")
                .query((row, number) -> new Lamp(
                        new CommitmentId(row.getLong("id")), UnitPath.of(row.getString("unit_path")),
                        CommitmentState.Name.valueOf(row.getString("state")),
                        CommitmentRow.target(row), CommitmentRow.day(row, "from_day"), CommitmentRow.due(row),
                        CommitmentRow.decimal(row, "done"), row.getBoolean("reported"),
                        new Light(Signal.valueOf(row.getString("signal")), SignalCause.valueOf(row.getString("cause"))),
                        CommitmentRow.text(row, "verdict").map(Verdict.Outcome::valueOf)))
                .list();
    }

    List<Commitment> openAt(PostId post) {
        return jdbc.sql(SELECT + "where c.post_id = :post and c.state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') order by c.due, c.number, c.id")
                .param("post", post.value())
                .query(CommitmentRow::commitment)
                .list();
    }

    /** When each of these was handed down. */
    Map<CommitmentId, Instant> handedDown(Collection<CommitmentId> ids) {
        return jdbc.sql("select id, issued_at from commitment.commitment where id = any (:ids)")
                .param("ids", keys(ids))
                .query((row, number) -> Map.entry(
                        new CommitmentId(row.getLong("id")), CommitmentRow.instant(row, "issued_at").orElseThrow()))
                .list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Commitment> openOf(PersonId person) {
        return jdbc.sql(SELECT + "where c.person_id = :person and c.state <> 'CLOSED_OUT' order by c.due, c.number, c.id")
                .param("person", person.value())
                .query(CommitmentRow::commitment)
                .list();
    }

    /** Another person serves the post, and so answers for what is open there. */
    void pass(PostId post, PersonId from, PersonId to, String name) {
        jdbc.sql("""
                        update commitment.commitment
                        set person_id = :person, person_name = :name, version = version + 1
                        where post_id = :post and person_id = :from and state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')""")
                .param("from", from.value())
                .param("person", to.value())
                .param("name", name)
                .param("post", post.value())
                .update();
    }

    /** Which of these numbers the plan has issued already. */
    List<String> issued(String plan, Collection<String> numbers) {
        return jdbc.sql("""
                        select distinct number from commitment.commitment
                        where plan = :plan and number = any (:numbers) order by number""")
                .param("plan", plan)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<CommitmentId> nextIds(int count) {
        return jdbc.sql("""
                        select nextval('commitment.commitment_id_seq') as id from generate_series(1, :count) order by id""")
                .param("count", count)
                .query((row, number) -> new CommitmentId(row.getLong("id")))
                .list();
    }

    void insert(List<Draft> drafts, List<Light> lights, String by, Instant at) {
        var columns = new Columns(drafts.size());
        IntStream.range(0, drafts.size()).forEach(index -> add(columns, drafts.get(index), lights.get(index)));
        var statement = jdbc.sql(INSERT).param("at", CommitmentRow.at(at)).param("by", by);
        columns.bind(statement).update();
    }

    /** A commitment as it is now, its light, and who moved it there. */
    record Written(Commitment commitment, Light light, Actor by) {}

    /** Writes the commitment as it is now; false where somebody else wrote it since it was read. */
    boolean update(Written written, Instant at) {
        return update(List.of(written), at) == 1;
    }

    /** Writes these as they are now; answers how many nobody else had written since they were read. */
    int update(List<Written> all, Instant at) {
        var columns = new Columns(all.size());
        all.forEach(written -> add(columns.next(), written));
        return columns.bind(jdbc.sql(UPDATE).param("at", CommitmentRow.at(at))).update();
    }

    private static void add(Columns columns, Written written) {
        var commitment = written.commitment();
        columns.set("id", commitment.id().value())
                .set("version", commitment.version())
                .set("due", commitment.promise().due().next())
                .set("state", commitment.state().name())
                .set("account", written.by().account())
                .set("by", written.by().name())
                .set("signal", written.light().signal())
                .set("cause", written.light().cause());
        addState(columns, commitment);
        addProgress(columns, commitment);
        addOwner(columns, commitment.owner());
    }

    private static void addState(Columns columns, Commitment commitment) {
        var state = commitment.state();
        var returned = Optional.of(state).filter(CommitmentState.Returned.class::isInstance)
                .map(CommitmentState.Returned.class::cast);
        var waiver = state instanceof CommitmentState.ClosedOut closed
                ? closed.waiver() : Optional.<CommitmentState.Waiver>empty();
        columns.set("reason", returned.map(CommitmentState.Returned::reason).orElse(""))
                .set("clause", returned.map(CommitmentState.Returned::clause).orElse(""))
                .set("awaits", state.name().isUnderReview() ? commitment.turn() : "")
                .set("claimant", commitment.claimant())
                .set("note", note(state))
                .set("overridden_by", waiver.map(CommitmentState.Waiver::by).orElse(""))
                .set("override_reason", waiver.map(CommitmentState.Waiver::reason).orElse(""))
                .set("override_unmet", waiver.map(one -> String.join("\n", one.unmet())).orElse(""))
                .set("successor", state instanceof CommitmentState.Superseded gone
                        ? Optional.of(gone.successor().value()) : Optional.empty());
    }

    private static String note(CommitmentState state) {
        return switch (state) {
            case CommitmentState.Reopened reopened -> reopened.cause();
            case CommitmentState.Withdrawn withdrawn -> withdrawn.reason();
            case CommitmentState.Superseded superseded -> superseded.reason();
            case CommitmentState.Issued issued -> "";
            case CommitmentState.Acknowledged taken -> "";
            case CommitmentState.InProgress running -> "";
            case CommitmentState.Returned returned -> "";
            case CommitmentState.CompletionClaimed claimed -> "";
            case CommitmentState.Verified verified -> "";
            case CommitmentState.ClosedOut closed -> "";
        };
    }

    private static void addProgress(Columns columns, Commitment commitment) {
        var progress = commitment.progress();
        columns.set("done", progress.done().map(BigDecimal::toPlainString))
                .set("share", progress.done().flatMap(commitment.promise().target()::share))
                .set("progress", progress.text())
                .set("problems", progress.problems())
                .set("next_steps", progress.nextSteps())
                .set("reported_at", progress.at())
                .set("reported_by", progress.by())
                .set("reporter", progress.account())
                .set("base", commitment.promise().target().base().map(BigDecimal::toPlainString))
                .set("read_period", progress.reading().map(reading -> reading.period().code()))
                .set("read_at", progress.reading().map(Reading::knownAt))
                .set("verdict", progress.reading().map(reading -> reading.verdict().outcome()))
                .set("verdict_reason", progress.reading().map(reading -> reading.verdict().reason()));
    }

    void remind(List<CommitmentId> ids, String text, String by, Instant at) {
        jdbc.sql("""
                        update commitment.commitment set reminded_at = :at, reminded_by = :by, reminder = :text
                        where id = any (:ids)""")
                .param("at", CommitmentRow.at(at))
                .param("by", by)
                .param("text", text)
                .param("ids", keys(ids))
                .update();
    }

    void addressed(CommitmentId id, int units) {
        jdbc.sql("update commitment.commitment set addressed = :units, cascade_rule = 'HAND' where id = :id")
                .param("units", units)
                .param("id", id.value())
                .update();
    }

    /**
     * What a commitment has given down.
     *
     * @param addressed how many units right below owe a part
     */
    record Below(int addressed, List<Algebra.Part> parts) {}

    Below below(CommitmentId id) {
        var addressed = jdbc.sql("select addressed from commitment.commitment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        var parts = jdbc.sql("select target, weight from commitment.commitment where parent_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Algebra.Part(
                        CommitmentRow.decimal(row, "target"), row.getBigDecimal("weight")))
                .list();
        return new Below(addressed, parts);
    }

    /** Takes the day's turn to set the lights; false where another has taken it. */
    boolean lightOn(LocalDate day) {
        return jdbc.sql("update commitment.lit set day = :day where day <> :day").param("day", day).update() == 1;
    }

    void light(CommitmentId id, Light light) {
        jdbc.sql("update commitment.commitment set signal = :signal, cause = :cause where id = :id")
                .param("id", id.value())
                .param("signal", light.signal().name())
                .param("cause", light.cause().name())
                .update();
    }

    /** The lights are of no day any more. */
    void forgetLit() {
        jdbc.sql("update commitment.lit set day = date '2000-01-01'").update();
    }

    /** Sets lights that changed by the day alone, and writes each change down. */
    int light(List<CommitmentId> ids, List<Light> lights, Instant at) {
        return jdbc.sql(Sql.read("light.sql"))
                .param("ids", keys(ids))
                .param("signals", lights.stream().map(light -> light.signal().name()).toArray(String[]::new))
                .param("causes", lights.stream().map(light -> light.cause().name()).toArray(String[]::new))
                .param("at", CommitmentRow.at(at))
                .update();
    }

    static Long[] keys(Collection<CommitmentId> ids) {
        return ids.stream().map(CommitmentId::value).toArray(Long[]::new);
    }

    private static void add(Columns columns, Draft draft, Light light) {
        var promise = draft.promise();
        columns.next()
                .set("id", draft.id().value())
                .set("parent_id", draft.parent().map(CommitmentId::value))
                .set("unit_path", draft.unit().path())
                .set("unit_name", draft.unit().shortName())
                .set("level", draft.unit().level())
                .set("number", promise.number())
                .set("action", promise.action())
                .set("title", promise.title())
                .set("from_day", promise.from())
                .set("supporting", String.join("\n", promise.supporting()))
                .set("evidence", lines(promise.evidence(), EvidenceItem::words))
                .set("review", lines(promise.reviews(), Level::name))
                .set("cascade_rule", draft.rule())
                .set("addressed", draft.addressed())
                .set("weight", draft.weight())
                .set("signal", light.signal())
                .set("cause", light.cause());
        addTarget(columns, promise.target());
        addYardstick(columns, promise.yardstick());
        addDue(columns, promise.due());
        addOrigin(columns, promise.origin());
        addOwner(columns, draft.owner());
    }

    private static <T> String lines(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static void addTarget(Columns columns, Target target) {
        columns.set("kind", target.kind())
                .set("target", target.value().map(BigDecimal::toPlainString))
                .set("target_unit", target.unit())
                .set("bound", target.bound())
                .set("tolerance", target.tolerance().toPlainString())
                .set("reference", target.reference())
                .set("denominator", target.denominator())
                .set("base", target.base().map(BigDecimal::toPlainString));
    }

    private static void addYardstick(Columns columns, Optional<Yardstick> yardstick) {
        columns.set("indicator", yardstick.map(one -> one.indicator().value()))
                .set("course", yardstick.flatMap(Yardstick::course))
                .set("relation", yardstick.flatMap(Yardstick::relation))
                .set("series", yardstick.flatMap(Yardstick::series));
    }

    private static void addDue(Columns columns, Due due) {
        columns.set("due", due.next()).set("due_kind", switch (due) {
            case Due.By by -> "BY";
            case Due.Recurring recurring -> "RECURRING";
            case Due.Standing standing -> "STANDING";
        });
        var recurring = Optional.of(due).filter(Due.Recurring.class::isInstance).map(Due.Recurring.class::cast);
        columns.set("every", recurring.map(Due.Recurring::every)).set("times", recurring.map(Due.Recurring::times));
    }

    private static void addOrigin(Columns columns, Origin origin) {
        columns.set("issuer", origin.issuer())
                .set("plan", origin.plan())
                .set("pack_id", origin.packId())
                .set("document_number", origin.documentNumber())
                .set("clause_path", origin.clausePath())
                .set("span_start", origin.span().map(Origin.Span::start))
                .set("span_end", origin.span().map(Origin.Span::end))
                .set("text_hash", origin.span().map(Origin.Span::textHash));
    }

    private static void addOwner(Columns columns, Owner owner) {
        columns.set("office_id", owner.office().value())
                .set("office_name", owner.officeName())
                .set("post_id", owner.post().value())
                .set("post_name", owner.postName())
                .set("person_id", owner.person().value())
                .set("person_name", owner.personName());
    }
}

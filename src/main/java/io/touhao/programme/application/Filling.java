package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.BroughtFile;
import io.touhao.programme.pack.Programmes;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.rulebook.BadFact;
import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.eligibility.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a firm does with its own application until it is handed in. */
@Component
class Filling {

    /** Facts that are the firm's own statement carry this before the day. */
    static final String STATED = "企业填报";

    private final ApplicationStore store;
    private final AttachmentStore attachments;
    private final FirmFactStore known;
    private final CallStore calls;
    private final Moving moving;
    private final Programmes programmes;
    private final RuleShelf rules;
    private final EnterpriseRecords enterprises;
    private final ObjectProvider<Gate> gates;
    private final Trail trail;
    private final Clock clock;

    Filling(
            ApplicationStore store, AttachmentStore attachments, FirmFactStore known, CallStore calls, Moving moving, Programmes programmes,
            RuleShelf rules, EnterpriseRecords enterprises, ObjectProvider<Gate> gates, Trail trail, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.known = known;
        this.calls = calls;
        this.moving = moving;
        this.programmes = programmes;
        this.rules = rules;
        this.enterprises = enterprises;
        this.gates = gates;
        this.trail = trail;
        this.clock = clock;
    }

    ApplicationId begin(Actor actor, Call call) {
        var firm = actor.enterprise().flatMap(enterprises::find).map(one -> new Application.Firm(
                        one.id(), one.name(), one.uscc().value(), one.industry(), one.unit()))
                .orElseThrow(() -> new Refused(new ProgrammeRefusal.NotAFirm()));
        var there = store.live(call.id(), firm.id());
        if (there.filter(one -> one.state().isOpen()).isPresent()) {
            return there.get().id();
        }
        there.ifPresent(one -> {
            throw new Refused(new ProgrammeRefusal.AppliedBefore(firm.name(), one.number(), one.state(), call.number()));
        });
        demandOpen(call, firm.id());
        return insert(actor, call, firm);
    }

    private ApplicationId insert(Actor actor, Call call, Application.Firm firm) {
        var programme = programmes.of(call.programme());
        var series = "%s%02d-%s".formatted(programme.prefix(), call.year() % 100, firm.unit().code());
        var number = "%s-%03d".formatted(series, calls.nextSerial(series));
        var facts = known.of(firm.id(), moving.today());
        var id = store.insert(call, firm, number, facts.facts().toString(), facts.sources(), actor.name(), clock.instant());
        trail.record(actor, "application.begin", id.object(), number);
        return id;
    }

    private void demandOpen(Call call, long firm) {
        if (!call.isOpen(moving.today())) {
            throw new Refused(new ProgrammeRefusal.WindowClosed(call.title(), call.number(), call.opens(), call.closes(), moving.today()));
        }
        gates.orderedStream().forEach(gate -> gate.demandEntry(call, firm, moving.today()));
    }

    Application save(Actor actor, Application application, JsonNode typed) {
        demandWritable(actor, application);
        var facts = (ObjectNode) application.facts().deepCopy();
        var sources = new HashMap<>(application.sources());
        for (var entry : checked(application, typed).properties()) {
            if (!entry.getValue().equals(facts.get(entry.getKey()))) {
                sources.put(entry.getKey(), STATED + " " + moving.today());
                facts.set(entry.getKey(), entry.getValue());
            }
            if (entry.getValue().isNull()) {
                facts.remove(entry.getKey());
                sources.remove(entry.getKey());
            }
        }
        var after = application.with(facts, sources);
        moving.write(after);
        return store.find(application.id()).orElseThrow();
    }

    /** Every typed fact must be possible; all faults are told at once. */
    private JsonNode checked(Application application, JsonNode typed) {
        var catalogue = rules.of(call(application)).pack().catalogue();
        var refusals = new ArrayList<ProgrammeRefusal>();
        for (var entry : typed.properties()) {
            try {
                FactSheet.read(catalogue, JsonNodeFactory.instance.objectNode().set(entry.getKey(), entry.getValue()));
            } catch (BadFact bad) {
                refusals.add(new ProgrammeRefusal.BadValue(entry.getKey(), bad.what(), bad.advice()));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return typed;
    }

    void attach(Actor actor, Application application, String document, Optional<LocalDate> validUntil, List<BroughtFile> files) {
        demandWritable(actor, application);
        var wanted = programmes.of(application.programme()).document(document)
                .orElseThrow(() -> new Refused(new ProgrammeRefusal.UnknownDocument(document)));
        if (wanted.expires() && validUntil.filter(day -> !day.isBefore(moving.today())).isEmpty()) {
            throw new Refused(new ProgrammeRefusal.DocumentExpired(document, wanted.title(), validUntil, call(application).number() + " 申报材料"));
        }
        files.forEach(file -> attachments.keep(actor, application, document, validUntil, file, clock.instant()));
    }

    void detach(Actor actor, Application application, long file) {
        demandWritable(actor, application);
        if (!attachments.drop(application.id(), file, clock.instant())) {
            throw new Refused(new NotFound("没有这个附件，或它不在您的范围内。"));
        }
    }

    void submit(Actor actor, Application application) {
        demandWritable(actor, application);
        var call = call(application);
        if (application.state() == State.DRAFT) {
            demandOpen(call, application.firm().id());
        }
        var verdict = rules.of(call).judge(application.facts());
        var refusals = lacking(application, call, verdict);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        Optional<BigDecimal> points = verdict.score().map(score -> score.points().least());
        moving.move(actor, application.judged(verdict.outcome().verdict(), points), Move.SUBMIT, "");
        known.state(actor, application.firm(), stated(application), "企业申报 " + application.number(), clock.instant());
    }

    /** What keeps an application from being handed in, and from being verified: documents that lack, conditions that are not met. */
    List<ProgrammeRefusal> lacking(Application application) {
        var call = call(application);
        return lacking(application, call, rules.of(call).judge(application.facts()));
    }

    private List<ProgrammeRefusal> lacking(Application application, Call call, Verdict verdict) {
        return Readiness.of(programmes.of(application.programme()), call, attachments.of(application.id()), verdict, moving.today());
    }

    private static JsonNode stated(Application application) {
        var stated = JsonNodeFactory.instance.objectNode();
        application.sources().forEach((key, source) -> {
            if (source.startsWith(STATED)) {
                stated.set(key, application.facts().get(key));
            }
        });
        return stated;
    }

    private void demandWritable(Actor actor, Application application) {
        if (actor.enterprise().filter(own -> own == application.firm().id()).isEmpty()) {
            throw new Refused(new ProgrammeRefusal.NotYours(Move.SUBMIT, actor.role().title()));
        }
        if (!application.state().isOpen()) {
            throw new Refused(new ProgrammeRefusal.WrongState(Move.SUBMIT, application.firm().name(), application.state()));
        }
    }

    private Call call(Application application) {
        return calls.find(application.call()).orElseThrow();
    }
}

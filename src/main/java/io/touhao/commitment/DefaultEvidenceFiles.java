package io.touhao.commitment;

import io.touhao.commitment.CommitmentRefusal.EvidenceUnfit;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import io.touhao.page.file.BroughtFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEvidenceFiles implements EvidenceFiles {

    private final EvidenceStore store;
    private final Moves moves;
    private final Reopening reopening;
    private final History history;
    private final Trail trail;

    DefaultEvidenceFiles(
            EvidenceStore store, Moves moves, Reopening reopening, History history, Trail trail) {
        this.reopening = reopening;
        this.store = store;
        this.moves = moves;
        this.history = history;
        this.trail = trail;
    }

    @Override
    public EvidenceId keep(Actor actor, CommitmentId id, String name, byte[] content) {
        return keep(actor, id, Proof.of(name), content);
    }

    @Override
    public EvidenceId keep(Actor actor, CommitmentId id, Proof brought, byte[] content) {
        var commitment = moves.demand(actor, id);
        commitment.demandEvidenceWanted(actor);
        var file = BroughtFile.of(brought.name(), content);
        var proof = fitted(store.contract(commitment), brought.named(file.name()));
        store.keep(file);
        var attached = store.attach(id, commitment.unit(), Optional.of(file.hash()), proof, actor, moves.now());
        attached.ifPresent(evidence -> {
            history.append(actor, id, new CommitmentEvent.EvidenceKept(proof.name(), file.hash()), moves.now());
            trail.record(actor, "commitment.keep-evidence", id.object(), proof.name() + " " + file.hash());
        });
        return attached.orElseGet(() -> store.find(id, file.hash()));
    }

    @Override
    public EvidenceId cite(Actor actor, CommitmentId id, Proof brought) {
        var commitment = moves.demand(actor, id);
        commitment.demandEvidenceWanted(actor);
        if (brought.reference().isBlank()) {
            throw new Refused(new CommitmentRefusal.WordMissing("reference", "文号或出处"));
        }
        var fitted = fitted(store.contract(commitment), brought);
        var proof = fitted.named(fitted.reference());
        var attached = store.attach(id, commitment.unit(), Optional.empty(), proof, actor, moves.now());
        attached.ifPresent(evidence -> {
            history.append(actor, id, new CommitmentEvent.EvidenceCited(proof.reference()), moves.now());
            trail.record(actor, "commitment.cite-evidence", id.object(), proof.reference());
        });
        return attached.orElseGet(() -> store.findReference(id, proof.reference()));
    }

    /** What is brought, with the lines it meets; a published document with its number and day. */
    private Proof fitted(EvidenceContract contract, Proof brought) {
        var lines = contract.lines();
        if (brought.meets().stream().anyMatch(number -> number < 1 || number > lines.size())) {
            throw new Refused(new EvidenceUnfit("没有这一项销号要件。", "meets"));
        }
        var wanting = contract.wanting();
        var meets = brought.meets().isEmpty()
                ? wanting.stream().filter(line -> !isPublished(line)).map(EvidenceContract.Line::number).limit(1).toList()
                : brought.meets();
        var numbered = meets.stream().map(number -> lines.get(number - 1)).anyMatch(DefaultEvidenceFiles::isPublished);
        return new Proof(
                brought.name(), meets,
                numbered ? DocumentNumber.of(brought.reference(), brought.day(), moves.today()) : brought.reference(),
                brought.day());
    }

    private static boolean isPublished(EvidenceContract.Line line) {
        return line.item().kind() == EvidenceKind.PUBLISHED_DOCUMENT_NUMBER;
    }

    @Override
    public void withdraw(Actor actor, EvidenceId id, String reason) {
        var found = store.find(id).orElseThrow(() -> absent("没有这个文件，或它不在您的范围内。"));
        var commitment = moves.demand(actor, found.commitment());
        commitment.demandWithdrawable(actor, reason);
        var missing = store.contract(commitment).missing();
        if (!store.withdraw(id, actor.name(), reason.strip(), moves.now())) {
            throw new Refused(new StaleVersion("《%s》刚被撤回。".formatted(found.name())));
        }
        var event = new CommitmentEvent.EvidenceWithdrawn(found.name(), reason.strip());
        var after = reopening.without(commitment, found, missing, store.contract(commitment).missing(), reason.strip());
        moves.change(actor, commitment, "withdraw-evidence", event, after);
        reopening.tell(commitment, after);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evidence> of(Actor actor, CommitmentId id) {
        moves.demand(actor, id);
        return store.of(id);
    }

    @Override
    public Download open(Actor actor, EvidenceId id) {
        var evidence = store.find(id).orElseThrow(() -> absent("没有这个文件，或它不在您的范围内。"));
        moves.demand(actor, evidence.commitment());
        if (!evidence.isFile()) {
            throw absent("《%s》是登记的文号或出处，没有文件。".formatted(evidence.name()));
        }
        trail.record(actor, "commitment.open-evidence", evidence.commitment().object(), evidence.name());
        return new Download(evidence, store.content(evidence.hash()));
    }

    private static Refused absent(String words) {
        return new Refused(new NotFound(words));
    }
}

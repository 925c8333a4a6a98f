package io.touhao.commitment;

import io.touhao.commitment.CommitmentRefusal.FileRefused;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEvidenceFiles implements EvidenceFiles {

    private static final int LARGEST = 20 << 20;

    private final EvidenceStore store;
    private final CommitmentStore commitments;
    private final History history;
    private final Trail trail;
    private final Clock clock;

    DefaultEvidenceFiles(
            EvidenceStore store, CommitmentStore commitments, History history, Trail trail, Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public EvidenceId keep(Actor actor, CommitmentId id, String given, byte[] content) {
        var commitment = demand(actor, id);
        commitment.demandEvidenceWanted(actor);
        var name = FileName.of(given);
        var type = type(name, content);
        var hash = hash(content);
        store.keep(hash, type.mime(), content);
        var attached = store.attach(id, commitment.unit(), hash, name.as(type), actor.name(), clock.instant());
        attached.ifPresent(evidence -> {
            history.append(actor, id, new CommitmentEvent.EvidenceKept(name.as(type), hash), clock.instant());
            trail.record(actor, "commitment.keep-evidence", id.object(), name.as(type) + " " + hash);
        });
        return attached.orElseGet(() -> store.find(id, hash));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evidence> of(Actor actor, CommitmentId id) {
        demand(actor, id);
        return store.of(id);
    }

    @Override
    public Download open(Actor actor, EvidenceId id) {
        var evidence = store.find(id).orElseThrow(() -> absent("没有这个文件，或它不在您的范围内。"));
        demand(actor, evidence.commitment());
        trail.record(actor, "commitment.open-evidence", evidence.commitment().object(), evidence.name());
        return new Download(evidence, store.content(evidence.hash()));
    }

    private Commitment demand(Actor actor, CommitmentId id) {
        return commitments.find(id)
                .filter(found -> actor.sees(found.unit()))
                .orElseThrow(() -> absent("没有编号 %d 的事项，或它不在您的范围内。".formatted(id.value())));
    }

    private static FileType type(FileName name, byte[] content) {
        var shown = name.base() + (name.extension().isEmpty() ? "" : "." + name.extension());
        if (content.length == 0) {
            throw new Refused(new FileRefused(shown, "文件是空的"));
        }
        if (content.length > LARGEST) {
            throw new Refused(new FileRefused(shown, "文件有 %d MB，大于 20 MB".formatted(content.length >> 20)));
        }
        return FileType.of(content, name.extension())
                .orElseThrow(() -> new Refused(new FileRefused(shown, "内容不是可接受的类型，或含有宏")));
    }

    private static Refused absent(String words) {
        return new Refused(new NotFound(words));
    }

    /** SHA-256 in hexadecimal. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

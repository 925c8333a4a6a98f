package io.touhao.plan.pack;

import static io.touhao.plan.pack.Json.maybe;
import static io.touhao.plan.pack.Json.text;
import static io.touhao.plan.pack.Json.words;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as JSON, in the form of a pack. */
public final class DraftJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DraftJson() {}

    public static String write(DraftCommitment draft) {
        return CommitmentWriter.write(draft).toString();
    }

    /** Reads what {@link #write} wrote. */
    public static DraftCommitment read(
            String json, String action, Optional<Anchor> anchor, PackParameters parameters) {
        return read(MAPPER.readTree(json), action, anchor, parameters);
    }

    private static DraftCommitment read(JsonNode one, String action, Optional<Anchor> anchor, PackParameters parameters) {
        var json = new CommitmentJson(parameters);
        return new DraftCommitment(
                text(one, "id"), action, text(one, "clause"), anchor, text(one, "title"), json.judgement(one),
                maybe(one, "hedge"), json.timing(one.path("due")), json.cascade(one.path("cascade")), maybe(one, "lead"),
                words(one.path("support")), json.evidence(one), maybe(one, "indicator"));
    }
}

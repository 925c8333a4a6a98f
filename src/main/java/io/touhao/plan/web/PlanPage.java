package io.touhao.plan.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.Link;
import io.touhao.plan.Edition;
import io.touhao.plan.PlanDraft;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.Flaw;
import io.touhao.plan.pack.PackCascade;
import io.touhao.plan.pack.PlanDocument;
import io.touhao.plan.reading.Clause;
import io.touhao.plan.reading.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan page: the text at the left, the chosen sentence and its commitments at the right.
 *
 * @param rows what the viewer's unit has in the ledger, by number
 * @param sentence where the chosen sentence begins
 * @param chosen key of the chosen commitment
 * @param show which sentences are printed
 * @param plans whether the viewer may change a draft of this unit
 */
record PlanPage(
        PlanDraft draft, PlanDocument document, Map<String, LedgerRow> rows, List<Flaw> flaws, Optional<Integer> sentence,
        Optional<String> chosen, Show show, boolean plans) {

    /** Which sentences are printed. */
    enum Show {
        ALL("全文"), BOUND("只看应绑定"), OPEN("只看待定");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Show of(String word) {
            for (var show : values()) {
                if (show.key().equals(word)) {
                    return show;
                }
            }
            return ALL;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry of the tree of clauses; cinnabar where somebody must judge. */
    record Branch(String path, String title, int level, int commitments, int open, boolean on, int start) {}

    /** A sentence as printed, with what stands behind it. */
    record Line(Paper.Said said, int bound, boolean open, boolean on) {}

    /** A paragraph as printed. */
    record Block(boolean title, List<Line> lines) {}

    /** A commitment beside its sentence. */
    record Card(DraftCommitment commitment, String number, Optional<LedgerRow> row, boolean on) {

        Signal signal() {
            return row.map(LedgerRow::signal).orElse(Signal.NONE);
        }

        String title() {
            return commitment.title();
        }

        String address() {
            return row.map(LedgerRow::address).orElse("");
        }

        String lead() {
            return row.map(LedgerRow::ownerWords).or(commitment::lead).orElse("还没有指定");
        }

        String goal() {
            return commitment.judgement().words();
        }

        String due() {
            var day = Dates.full(commitment.timing().day());
            return commitment.timing().stated().map(words -> "原文“%s”，即 %s".formatted(words, day))
                    .orElse(day + "（方案未写，暂定）");
        }

        String cascade() {
            return commitment.cascade().rule() == PackCascade.Rule.NONE
                    ? "不分解"
                    : commitment.cascade().rule().title() + "到" + commitment.cascade().to().title();
        }

        Optional<String> progress() {
            return row.flatMap(found -> found.done().map(done -> Figures.number(done)
                    + found.target().goal().map(goal -> " / " + Figures.number(goal)).orElse("") + " "
                    + found.target().goalUnit()));
        }

        String state() {
            return row.map(found -> found.state().title()).orElse("草案");
        }
    }

    Heading heading() {
        var edition = draft.edition();
        return Heading.of(shortTitle(edition), "plan").child("text").facts(facts())
                .under(new Link(edition.year() + "年度方案", address()));
    }

    private static String shortTitle(Edition edition) {
        var title = edition.title();
        var about = title.indexOf("关于");
        return about >= 0 && about < 20 ? title.substring(about + 2) : title;
    }

    private String facts() {
        var edition = draft.edition();
        var bound = boundStarts();
        var open = openStarts();
        var should = new HashSet<>(bound);
        should.addAll(open);
        return "%s%s · 第 %d 版%s · 全文 %d 句，应绑定 %d 句，已绑定 %d 句，待定 %d 句".formatted(
                edition.number(), edition.date().map(date -> " · " + Dates.full(date)).orElse(""), edition.edition(),
                edition.rendition() ? "（转述本）" : "", document.sentences().size(), should.size(), bound.size(),
                open.size());
    }

    String address() {
        return "/plans/" + draft.edition().id().value();
    }

    String address(Show other) {
        return address() + (other == Show.ALL ? "" : "?show=" + other.key());
    }

    String addressOf(Line line) {
        return address() + "?sentence=" + line.said().start() + showing() + "#s-" + line.said().start();
    }

    String addressOf(Card card) {
        return address() + "?commitment=" + card.commitment().id() + showing()
                + card.commitment().anchor().map(anchor -> "#s-" + anchor.start()).orElse("");
    }

    private String showing() {
        return show == Show.ALL ? "" : "&show=" + show.key();
    }

    boolean editable() {
        return plans && draft.issued().isEmpty();
    }

    int open() {
        return openStarts().size();
    }

    List<Block> blocks() {
        var bound = counts();
        var open = openStarts();
        var blocks = new ArrayList<Block>();
        for (var paragraph : new Paper(document).paragraphs()) {
            var lines = paragraph.sentences().stream()
                    .map(said -> new Line(said, bound.getOrDefault(said.start(), 0), open.contains(said.start()),
                            sentence.filter(start -> start == said.start()).isPresent()))
                    .filter(this::isShown)
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(new Block(paragraph.title(), lines));
            }
        }
        return blocks;
    }

    private boolean isShown(Line line) {
        return switch (show) {
            case ALL -> true;
            case BOUND -> line.said().heading() || line.bound() > 0 || line.open();
            case OPEN -> line.said().heading() || line.open();
        };
    }

    /** The first two levels of the tree. */
    List<Branch> tree() {
        var counts = counts();
        var open = openStarts();
        var here = sentence.flatMap(document::sentenceAt).map(Sentence::clausePath).orElse("");
        return document.reading().clauses().stream()
                .filter(clause -> clause.level() <= 2)
                .map(clause -> branch(clause, counts, open, here))
                .toList();
    }

    private Branch branch(Clause clause, Map<Integer, Integer> counts, Set<Integer> open, String here) {
        var commitments = 0;
        var waiting = 0;
        for (var start : starts()) {
            if (clause.span().holds(start)) {
                commitments += counts.getOrDefault(start, 0);
                waiting += open.contains(start) ? 1 : 0;
            }
        }
        var on = !here.isEmpty() && (here.equals(clause.path()) || clause.level() == 2 && here.startsWith(clause.path() + "."));
        return new Branch(
                clause.path(), title(clause), clause.level(), commitments, waiting, on, clause.headingSpan().start());
    }

    private static String title(Clause clause) {
        var marker = clause.marker();
        var mark = clause.level() == 1 ? marker + "、" : marker.startsWith("(") ? marker.replace('(', '（').replace(')', '）') : marker + ". ";
        return mark + clause.heading().replaceFirst("^深入实施", "");
    }

    Optional<Sentence> chosenSentence() {
        return sentence.flatMap(document::sentenceAt);
    }

    /** The commitments of the chosen sentence, the chosen one first. */
    List<Card> cards() {
        var bound = sentence.map(draft::boundTo).orElse(List.of());
        var cards = new ArrayList<Card>();
        bound.forEach(commitment -> cards.add(card(commitment)));
        chosen.flatMap(draft::commitment)
                .filter(commitment -> !bound.contains(commitment))
                .ifPresent(commitment -> cards.add(card(commitment)));
        cards.sort((one, other) -> Boolean.compare(other.on(), one.on()));
        return cards;
    }

    /** Commitments without a sentence, which somebody must bind. */
    List<Card> unbound() {
        return draft.commitments().stream().filter(one -> one.anchor().isEmpty()).map(this::card).toList();
    }

    private Card card(DraftCommitment commitment) {
        var number = commitment.id().replaceFirst("^[A-Z]{2}\\d{2}-", "");
        return new Card(
                commitment, number, Optional.ofNullable(rows.get(number)),
                chosen.filter(commitment.id()::equals).isPresent());
    }

    /** Flaws of the chosen sentence and of its commitments. */
    List<Flaw> flawsHere() {
        var ids = cards().stream().map(card -> card.commitment().id()).toList();
        return flaws.stream()
                .filter(flaw -> flaw.place().filter(place -> sentence.filter(place::equals).isPresent()).isPresent()
                        || flaw.commitment().filter(ids::contains).isPresent())
                .toList();
    }

    String targetsHere() {
        return chosenSentence()
                .map(document::targets)
                .filter(found -> !found.isEmpty())
                .map(found -> String.join("；", found.stream()
                        .map(target -> target.subject() + " " + Figures.number(target.value()) + target.unit())
                        .toList()))
                .orElse("");
    }

    String deadlinesHere() {
        return chosenSentence()
                .map(document::deadlines)
                .filter(found -> !found.isEmpty())
                .map(found -> String.join("；", found.stream()
                        .map(deadline -> "原文“%s”，即 %s".formatted(deadline.quote(), Dates.full(deadline.by())))
                        .toList()))
                .orElse("");
    }

    String bodiesHere() {
        return chosenSentence()
                .map(found -> String.join("、", BodyNames.in(found.text()).stream()
                        .map(span -> span.of(found.text()))
                        .toList()))
                .orElse("");
    }

    private List<Integer> starts() {
        return document.sentences().stream().map(one -> one.span().start()).toList();
    }

    private Set<Integer> boundStarts() {
        return counts().keySet();
    }

    private Map<Integer, Integer> counts() {
        var counts = new HashMap<Integer, Integer>();
        draft.commitments().forEach(commitment ->
                commitment.anchor().ifPresent(anchor -> counts.merge(anchor.start(), 1, Integer::sum)));
        return counts;
    }

    private Set<Integer> openStarts() {
        var starts = new HashSet<Integer>();
        flaws.forEach(flaw -> flaw.place().ifPresent(starts::add));
        return starts;
    }
}

package io.touhao.monitoring.upload;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.monitoring.filing.Cells;
import io.touhao.monitoring.filing.Channel;
import io.touhao.monitoring.filing.Filing;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.filing.Submission;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in workbooks of returns (批量上传), 500 firms each, all or nothing. The same file twice changes nothing; a firm
 * whose figures stand there already is left alone.
 */
@Service
public class ReturnUploads {

    private static final Pattern RULED = Pattern.compile("([A-Z]-\\d{2})[ :：]*(.+)", Pattern.DOTALL);

    private final Filings filings;
    private final UploadStore store;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReturnUploads(Filings filings, UploadStore store, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.filings = filings;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The workbook to fill in: every firm that has not handed in, with what is known already. */
    public void template(Actor actor, Form form, Period period, OutputStream out) throws IOException {
        var firms = new LinkedHashMap<Filing, Cells>();
        filings.of(actor, form.id(), period, actor.unit()).stream().filter(filing -> filing.state().isOpen()).limit(ReturnWorkbook.MOST)
                .forEach(filing -> firms.put(filing, Cells.NONE));
        firms.putAll(filings.offered(actor, form, period, firms.keySet()));
        ReturnTemplate.write(form, period, firms, out);
    }

    /** Takes the file in, or tells what is wrong with which row; refuses it as a whole by {@link UploadRefusal}. */
    public Uploaded take(Actor actor, Form form, Period period, String name, byte[] file) {
        var rows = ReturnWorkbook.read(form, period, file);
        var hash = hash(file);
        if (transaction.execute(status -> store.isKnown(hash, form.id(), period, actor.unit()))) {
            return new Uploaded(rows.size(), 0, rows.size(), new TreeMap<>(), true);
        }
        filings.prepare(form, period);
        return transaction.execute(status -> {
            var uploaded = take(actor, form, period, rows);
            if (!uploaded.isSound()) {
                status.setRollbackOnly();
            } else if (store.note(hash, form.id(), period, actor.unit(), name, rows.size(), actor.name(), clock.instant())) {
                trail.record(actor, "return.upload", "form/" + form.id(), "%s %s：%d 家".formatted(name, period.words(), uploaded.taken()));
            }
            return uploaded;
        });
    }

    private Uploaded take(Actor actor, Form form, Period period, List<WorkbookRow> rows) {
        var wrong = new TreeMap<Integer, List<String>>();
        rows.stream().filter(row -> !row.faults().isEmpty()).forEach(row -> wrong.put(row.row(), row.faults()));
        var known = filings.byCodes(actor, form.id(), period, rows.stream().map(WorkbookRow::code).toList()).stream()
                .collect(Collectors.toMap(Filing::uscc, Function.identity()));
        rows.stream().filter(row -> isOtherName(row, known)).forEach(row -> wrong.merge(row.row(), List.of(
                "这一行的企业名称“%s”与信用代码登记的“%s”不符，像是错了行。".formatted(row.name(), known.get(row.code()).name())),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        var same = same(actor, form, rows, known);
        var given = new HashMap<String, Submission>();
        rows.stream().filter(row -> !wrong.containsKey(row.row()) && !same.contains(row.code())).forEach(row -> given.put(row.code(), submission(row, known)));
        var byCode = rows.stream().collect(Collectors.toMap(WorkbookRow::code, WorkbookRow::row, (first, second) -> first));
        if (!given.isEmpty()) {
            var refused = filings.submitAll(actor, form, period, given, !wrong.isEmpty());
            refuseWrongUnit(refused, given.size());
            refused.forEach((code, refusals) -> wrong.put(byCode.get(code), refusals.stream().map(ReturnUploads::words).toList()));
        }
        return new Uploaded(rows.size(), wrong.isEmpty() ? given.size() : 0, same.size(), wrong, false);
    }

    private static Submission submission(WorkbookRow row, Map<String, Filing> known) {
        var version = known.containsKey(row.code()) ? known.get(row.code()).version() : 0;
        return new Submission(new Cells(row.figures()), reasons(row.words()), version, 0, Channel.UPLOAD);
    }

    /** A reason may name its rule, as in {@code E-04 新线投产；E-03 账期延长}; one without a rule is for whatever else is asked. */
    static Map<String, String> reasons(String words) {
        var reasons = new HashMap<String, String>();
        for (var part : words.split("[；;]")) {
            var named = RULED.matcher(part.strip());
            if (named.matches()) {
                reasons.put(named.group(1), named.group(2));
            } else if (!part.isBlank()) {
                reasons.merge(Submission.ALL, part.strip(), (one, other) -> one + "；" + other);
            }
        }
        return reasons;
    }

    private static boolean isOtherName(WorkbookRow row, Map<String, Filing> known) {
        return !row.name().isEmpty() && known.containsKey(row.code())
                && !ReturnWorkbook.plain(row.name()).equals(ReturnWorkbook.plain(known.get(row.code()).name()));
    }

    /** Codes of firms that have handed in just these figures. */
    private List<String> same(Actor actor, Form form, List<WorkbookRow> rows, Map<String, Filing> known) {
        var handedIn = rows.stream().filter(row -> known.containsKey(row.code()) && !known.get(row.code()).state().isOpen()).toList();
        if (handedIn.isEmpty()) {
            return List.of();
        }
        var standing = filings.standing(actor, form, handedIn.stream().map(row -> known.get(row.code())).toList());
        return handedIn.stream().filter(row -> isSame(form, row, standing.getOrDefault(known.get(row.code()).enterprise(), Cells.NONE)))
                .map(WorkbookRow::code).toList();
    }

    private static boolean isSame(Form form, WorkbookRow row, Cells standing) {
        return form.items().stream().filter(item -> !(item.fill() instanceof Fill.Compute)).allMatch(item -> {
            var now = standing.now(item);
            var given = java.util.Optional.ofNullable(row.figures().get(item.id()));
            return now.isPresent() == given.isPresent() && now.map(figure -> figure.compareTo(given.orElseThrow()) == 0).orElse(true);
        });
    }

    /** Where most firms slipped alike, the file is wrong and not the firms. */
    private static void refuseWrongUnit(Map<String, List<Refusal>> refused, int all) {
        for (var cause : List.of("万元", "按元", "亿元")) {
            var firms = (int) refused.values().stream()
                    .filter(refusals -> refusals.stream().filter(refusal -> refusal.what().contains(cause)).count() >= 3).count();
            if (all >= 4 && firms * 2 > all) {
                throw new Refused(new UploadRefusal.WrongUnit(firms, all, cause.equals("按元") ? "像是按元填报" : "像是按" + cause + "填报"));
            }
        }
    }

    private static String words(Refusal refusal) {
        return refusal.what() + refusal.instead().orElse("");
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package io.touhao.report.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a ledger says its signs mean, above or below the table: “▲为滞后，■：推进中”. */
final class Legend {

    private static final Pattern ENTRY = Pattern.compile(
            "([△▲▼▽◆◇■□★☆●○◎⊙※])\\s*(?:[:：—-]|为|是|表示|代表|指)?\\s*([\\p{IsHan}]{2,8})");

    private final Map<String, String> meanings = new HashMap<>();

    Legend(List<String> lines) {
        Set<String> manifold = new HashSet<>();
        lines.forEach(line -> ENTRY.matcher(line).results().forEach(entry -> {
            if (meanings.putIfAbsent(entry.group(1), entry.group(2)) != null) {
                manifold.add(entry.group(1));
            }
        }));
        meanings.keySet().removeAll(manifold);
    }

    /** The word for a sign; none where the sign has several and only its colour tells them apart. */
    Optional<String> meaning(String sign) {
        return Optional.ofNullable(meanings.get(sign.strip()));
    }
}

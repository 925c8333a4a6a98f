package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of a reading or a refusal, one document a workbook. */
public final class LedgerJson {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LedgerJson() {}

    /** Writes what came of reading the file. */
    public static String of(String file, LedgerOutcome outcome) {
        return JSON.writeValueAsString(switch (outcome) {
            case LedgerReading reading -> reading(reading);
            case LedgerRefusal refusal -> refusal(file, refusal);
        });
    }

    private static Map<String, Object> refusal(String file, LedgerRefusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("refusal", refusal.what());
        json.put("instead", refusal.instead().orElse(""));
        return json;
    }

    private static Map<String, Object> reading(LedgerReading reading) {
        List<Object> rows = new ArrayList<>();
        reading.rows().forEach(row -> rows.add(row(row)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", reading.file());
        json.put("sheet", reading.sheet().orElse(null));
        json.put("unit", reading.unit().orElse(null));
        json.put("rows", rows);
        return json;
    }

    private static Map<String, Object> row(SheetRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("no", row.no());
        json.put("task", row.task());
        json.put("target", row.target());
        json.put("lead", row.lead());
        json.put("owner", row.owner());
        json.put("supporting", row.supporting());
        json.put("due", row.due().map(Object::toString).orElse(null));
        json.put("dueText", row.dueText());
        json.put("progress", row.progress());
        json.put("problems", row.problems());
        json.put("next", row.next());
        json.put("state", row.state().map(RowState::word).orElse(null));
        return json;
    }
}

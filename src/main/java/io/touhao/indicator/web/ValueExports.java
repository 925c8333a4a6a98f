package io.touhao.indicator.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Value;
import io.touhao.indicator.pack.DefinitionArchive;
import io.touhao.indicator.value.ValueSheet;
import io.touhao.page.Downloads;
import io.touhao.page.Letterheads;
import io.touhao.quantity.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Values of an indicator as files: only of units that the viewer sees, as known on the day asked for. */
@Controller
@Allowed({Role.LEADER, Role.SUPERVISOR, Role.DIVISION_OFFICER, Role.CITY_OFFICER, Role.COUNTY_OFFICER})
class ValueExports {

    private static final String SDMX_TYPE = "application/vnd.sdmx.data+csv; version=2.0.0; charset=UTF-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Viewing viewing;
    private final ValueSheet sheet;
    private final DefinitionArchive archive;
    private final DefinitionWords definitions;
    private final Units units;
    private final Letterheads letterheads;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ValueExports(
            Viewing viewing, ValueSheet sheet, DefinitionArchive archive, DefinitionWords definitions, Units units,
            Letterheads letterheads, Clock clock,
            TransactionTemplate transaction) {
        this.viewing = viewing;
        this.sheet = sheet;
        this.archive = archive;
        this.definitions = definitions;
        this.units = units;
        this.letterheads = letterheads;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/indicators/{id}/values.xlsx")
    void workbook(Actor actor, HttpServletResponse response, @PathVariable String id,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String at) throws IOException {
        var indicator = viewing.indicator(id);
        var values = values(actor, indicator, unit, at);
        var editions = transaction.execute(status -> archive.editions(indicator));
        Downloads.workbook(response, indicator.title());
        new ValueWorkbook(indicator, names(actor), values, editions, letterheads.of(span(values)), clock.getZone())
                .write(definitions, response.getOutputStream());
    }

    /** In UTF-8 with the mark that spreadsheets look for, or in GB 18030. */
    @GetMapping("/indicators/{id}/values.csv")
    void csv(Actor actor, HttpServletResponse response, @PathVariable String id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String charset) throws IOException {
        var indicator = viewing.indicator(id);
        var text = ValueFiles.csv(indicator, values(actor, indicator, unit, at), slice -> definitions.slice(indicator, slice));
        var chinese = charset.equalsIgnoreCase("gb18030");
        Downloads.file(response, indicator.title() + ".csv", "text/csv; charset=" + (chinese ? "GB18030" : "UTF-8"));
        send(response, chinese ? text : BYTE_ORDER_MARK + text, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    @GetMapping("/indicators/{id}/sdmx.csv")
    void sdmx(Actor actor, HttpServletResponse response, @PathVariable String id, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String at) throws IOException {
        var indicator = viewing.indicator(id);
        var text = ValueFiles.sdmx(indicator, values(actor, indicator, unit, at));
        Downloads.file(response, indicator.id() + ".csv", SDMX_TYPE);
        send(response, text, StandardCharsets.UTF_8);
    }

    @GetMapping("/indicators/{id}/csv-metadata.json")
    void metadata(HttpServletResponse response, @PathVariable String id) throws IOException {
        var indicator = viewing.indicator(id);
        Downloads.file(response, indicator.id() + ".csv-metadata.json", "application/csvm+json; charset=UTF-8");
        send(response, ValueFiles.metadata(indicator, indicator.id() + ".csv"), StandardCharsets.UTF_8);
    }

    private List<Value> values(Actor actor, Indicator indicator, String unit, String at) {
        return sheet.known(indicator.id(), viewing.unit(actor, unit).path(), viewing.knownAt(at));
    }

    /** From the first of the values to the last. */
    private static String span(List<Value> values) {
        var periods = values.stream().map(Value::period).sorted(Comparator.comparing(Period::lastDay)).toList();
        return periods.isEmpty() ? "" : periods.getFirst().equals(periods.getLast())
                ? periods.getFirst().words()
                : periods.getFirst().words() + "至" + periods.getLast().words();
    }

    private Map<UnitPath, String> names(Actor actor) {
        return units.subtree(viewing.unit(actor, "").path(), LocalDate.now(clock)).stream().collect(Collectors.toMap(Unit::path, Unit::name));
    }

    private static void send(HttpServletResponse response, String text, Charset charset) throws IOException {
        response.getOutputStream().write(text.getBytes(charset));
    }
}

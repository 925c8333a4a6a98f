package io.touhao.report.exchange;

import io.touhao.commitment.LedgerList;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.page.list.Column;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows of the ledger that an actor may see, all or as the ledger's page filters them. */
@Component
class LedgerRows {

    private final Listings listings;

    LedgerRows(Listings listings) {
        this.listings = listings;
    }

    /** Streams the rows that these parameters of the ledger's address leave. */
    void each(Actor actor, Map<String, String[]> parameters, Consumer<Stream<LedgerRow>> work) {
        Listing<LedgerRow> listing = LedgerList.of(asked(parameters, "action"), asked(parameters, "unit"))
                .column(Column.<LedgerRow>text("number", "编号", row -> io.touhao.page.list.Cell.text(row.number()))
                        .sortedBy("number", "unit_path"))
                .sortedBy("number")
                .rows(LedgerRow::read);
        listings.each(listing, ListQuery.of(listing, "/ledger", parameters), LedgerList.given(actor), work);
    }

    /** All rows in scope. */
    List<LedgerRow> all(Actor actor) {
        List<LedgerRow> rows = new ArrayList<>();
        each(actor, Map.of(), stream -> stream.forEach(rows::add));
        return rows;
    }

    /** Whatever is asked for is offered: the page has offered it before, and the scope holds anyway. */
    private static List<Option> asked(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0])).map(value -> new Option(value, value)).toList();
    }
}

package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerList;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Units;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs: the filters, orders and paging of the ledger's page. */
@RestController
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class LedgerResource {

    private final Ledger ledger;
    private final Listings listings;
    private final Units units;
    private final Clock clock;

    LedgerResource(Ledger ledger, Listings listings, Units units, Clock clock) {
        this.ledger = ledger;
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A page of the ledger.
     *
     * @param total rows that the filters leave; at most 100,000 are counted
     * @param next address of the page that follows, where one does
     */
    record PageBody(long total, List<CommitmentBody> commitments, Optional<String> next) {

        static PageBody of(ListPage<LedgerRow> page) {
            return new PageBody(
                    page.total().count(), page.rows().stream().map(row -> CommitmentBody.of(row.value())).toList(),
                    page.turns().next());
        }
    }

    /**
     * Narrowed by {@code q}, {@code action}, {@code unit}, {@code level}, {@code owner}, {@code signal}, {@code kind},
     * {@code state}, {@code due_from}, {@code due_to}, {@code mine}, {@code review}; ordered by {@code sort}
     * ({@code number}, {@code due}, with - before it for descending); {@code size} rows from {@code after} on.
     */
    @GetMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
    PageBody list(@Parameter(hidden = true) Actor actor, HttpServletRequest request) {
        var listing = listing(actor);
        return PageBody.of(listings.page(listing, ListQuery.of(listing, request), LedgerList.given(actor)));
    }

    private Listing<LedgerRow> listing(Actor actor) {
        var actions = ledger.actions(actor, Optional.empty()).stream()
                .map(action -> new Option(action.action(), action.action()))
                .toList();
        var places = units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .map(unit -> new Option(unit.code(), unit.name()))
                .toList();
        return LedgerList.of(actions, places)
                .column(Column.<LedgerRow>text("number", "编号", row -> Cell.text(row.number())).sortedBy("number"))
                .column(Column.<LedgerRow>date("due", "完成时限", row -> Cell.date(row.due())).sortedBy("due"))
                .sortedBy("number")
                .rows(LedgerRow::read);
    }
}

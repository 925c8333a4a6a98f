package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Form;
import io.touhao.page.Refusal;
import io.touhao.quantity.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Periodic returns of enterprises (月报报送): opening, filling in, handing in, reading. Everything is held to the actor's
 * scope; what lies outside is answered as absent.
 */
public interface Filings {

    /**
     * Opens a period: each enterprise in the above-scale list on its last day owes the form. Opening twice adds who was
     * missing; how many returns are new.
     */
    int open(Actor actor, Form form, Period period);

    /** Opens what the calendar of each form says is due by now and is not open yet; how many returns are new. */
    int openDue();

    /** @throws io.touhao.page.Refused by {@link io.touhao.page.NotFound} */
    Filing filing(Actor actor, FilingId id);

    /** The own returns of an enterprise, newest first. */
    List<Filing> own(Actor actor);

    /** The return with what it is compared with and what the checks find. */
    FilingSheet sheet(Actor actor, FilingId id);

    /** Those of a form and period, by county and credit code. */
    List<Filing> of(Actor actor, String form, Period period, UnitPath unit);

    /** The periods of a form that were opened, newest first. */
    List<Period> periods(Actor actor, String form);

    /** Keeps what was typed (存草稿). Refused once handed in, or locked. */
    FilingSheet saveDraft(Actor actor, FilingId id, Cells cells, Map<String, String> words, int seconds);

    /**
     * Hands in (上报): a new version of the figures. Refused where a check that must hold does not, where a reason is
     * missing, after the hour, and where somebody else handed in a version since.
     */
    Filing submit(Actor actor, FilingId id, Submission submission);

    /**
     * Hands in many at once, all or none: what is wrong with which, by credit code; empty where all were taken. An
     * officer of the county does it for enterprises that filled in a workbook.
     *
     * @param given by credit code
     */
    Map<String, List<Refusal>> submitAll(Actor actor, Form form, Period period, Map<String, Submission> given, boolean rehearsal);

    /** Reads ahead what checks of a period compare with; to be called before a transaction that hands in. */
    void prepare(Form form, Period period);

    /** What need not be typed, for many at once. */
    Map<Filing, Cells> offered(Actor actor, Form form, Period period, Collection<Filing> some);

    /** The figures that hold of returns handed in, by enterprise. */
    Map<Long, Cells> standing(Actor actor, Form form, Collection<Filing> some);

    /** Takes back what the county has not looked at (撤回). */
    void withdraw(Actor actor, FilingId id);

    /** Asks the level above to open a locked return once more (申请解锁). */
    void askUnlock(Actor actor, FilingId id, String reason);

    /** The returns of the enterprises with these credit codes, as far as they are in scope. */
    List<Filing> byCodes(Actor actor, String form, Period period, Collection<String> codes);

    /** The return of the enterprise with this credit code. */
    Optional<Filing> byCode(Actor actor, String form, Period period, String uscc);
}

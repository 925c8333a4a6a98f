package io.touhao.commitment;

import io.touhao.directory.Level;
import java.util.List;
import java.util.Map;

/**
 * What came of an issue.
 *
 * @param byLevel commitments at each level
 * @param owners named persons who now answer for something
 * @param accounts how each item's parts compare with their parent, at every unit that gave something down
 */
public record IssueReport(int commitments, Map<Level, Integer> byLevel, int owners, List<ItemAccount> accounts) {

    public IssueReport {
        byLevel = Map.copyOf(byLevel);
        accounts = List.copyOf(accounts);
    }

    /** Conservation of one item at one unit. */
    public record ItemAccount(String number, String title, String unitName, Conservation conservation) {}

    /** The accounts that do not hold: something remains, is missing, or breaks a ceiling. */
    public List<ItemAccount> open() {
        return accounts.stream().filter(account -> !account.conservation().holds()).toList();
    }
}

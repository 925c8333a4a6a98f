package io.touhao.directory;

/**
 * An office (机构) of a unit: the department of the province, the bureau of a city or county, or a division.
 *
 * @param code key that people write in lists, unique over all units
 * @param assumed the name follows a pattern or a guess and wants confirmation
 * @param days the days the office exists
 */
public record Office(
        OfficeId id, UnitPath unit, String code, String name, String shortName, Kind kind, boolean assumed, Days days) {

    /** What sort of office. */
    public enum Kind {
        DEPARTMENT("厅"),
        BUREAU("局"),
        DIVISION("处室");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

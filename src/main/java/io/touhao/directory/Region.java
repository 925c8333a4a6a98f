package io.touhao.directory;

import java.util.Optional;

/**
 * A unit as the register of regions keeps it, with the days it exists. Codes are those of GB/T 2260, cut to four
 * digits for a city; zones have none there and carry the code statistics use, or one of ours.
 *
 * @param days the days it exists; a code that changes its name has one row for each name
 * @param successor code of the unit that took over
 * @param statisticalCounty code of the county that statistics count a zone in
 * @param standing how sure the row is
 */
public record Region(
        String code, String name, String shortName, Level level, Kind kind, UnitPath path, Days days,
        Optional<String> successor, Optional<String> statisticalCounty, Standing standing) {

    public Unit unit() {
        return new Unit(path, name, shortName, level);
    }

    /** What sort of unit. */
    public enum Kind {
        PROVINCE("省"),
        CITY("设区的市"),
        DISTRICT("市辖区"),
        COUNTY_CITY("县级市"),
        COUNTY("县"),
        HIGH_TECH_ZONE("高新区"),
        ECONOMIC_ZONE("经开区"),
        NEW_AREA("新区"),
        CHEMICAL_PARK("化工园区");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether units of this kind are zones (功能区), which are not in GB/T 2260. */
        public boolean isZone() {
            return ordinal() >= HIGH_TECH_ZONE.ordinal();
        }
    }

    /** How sure a row of the register is. */
    public enum Standing {
        LISTED("公开代码表"),
        /** The year of the change is known; the day is the first of the next reporting year. */
        YEAR("年份确定，日期按统计年度"),
        ASSUMED("自编代码，待核对"),
        ENTERED("管理员登记");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

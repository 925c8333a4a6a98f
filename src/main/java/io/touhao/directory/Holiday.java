package io.touhao.directory;

import java.time.LocalDate;

/** A day of a holiday arrangement: off, or a weekend day worked in exchange. */
public record Holiday(LocalDate day, Kind kind, String name) {

    /** What the day is. */
    public enum Kind {
        OFF("放假"),
        /** 调休: a Saturday or Sunday that is worked. */
        WORKED("上班");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

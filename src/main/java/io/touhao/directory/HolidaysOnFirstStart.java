package io.touhao.directory;

import java.util.List;
import org.springframework.stereotype.Component;

/** Lays down the holiday arrangements that come with the platform: {@code packs/calendar/}. */
@Component
class HolidaysOnFirstStart implements FirstStart {

    private static final List<String> FILES = List.of("packs/calendar/cn-2023.yaml");

    private final HolidayStore store;
    private final Holidays holidays;

    HolidaysOnFirstStart(HolidayStore store, Holidays holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String name() {
        return "holidays of 2023";
    }

    @Override
    public void run() {
        if (store.isEmpty()) {
            FILES.forEach(file -> holidays.arrange(Actor.SYSTEM, HolidayPack.read(file)));
        }
    }
}

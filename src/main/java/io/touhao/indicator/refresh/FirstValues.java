package io.touhao.indicator.refresh;

import io.touhao.directory.FirstStart;
import io.touhao.indicator.Refresh;
import org.springframework.stereotype.Component;

/** Works out all values once the records of a first start are laid down. */
@Component
class FirstValues implements FirstStart {

    private static final int AFTER_ALL_RECORDS = 900;

    private final Refresh refresh;

    FirstValues(Refresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public int order() {
        return AFTER_ALL_RECORDS;
    }

    @Override
    public String name() {
        return "indicator values";
    }

    @Override
    public void run() {
        refresh.rebuild();
    }
}

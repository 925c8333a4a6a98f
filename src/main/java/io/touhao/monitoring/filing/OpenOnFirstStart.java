package io.touhao.monitoring.filing;

import io.touhao.directory.FirstStart;
import org.springframework.stereotype.Component;

/** Opens what is due when the platform starts for the first time. */
@Component
class OpenOnFirstStart implements FirstStart {

    private final Filings filings;

    OpenOnFirstStart(Filings filings) {
        this.filings = filings;
    }

    @Override
    public int order() {
        return 790;
    }

    @Override
    public String name() {
        return "returns that are due";
    }

    @Override
    public void run() {
        filings.openDue();
    }
}

package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Desk;
import io.touhao.page.Signal;
import java.util.Optional;

/** How far a return is. */
public enum FilingState {
    DUE("未报", Signal.NONE),
    RETURNED("被退回", Signal.RED),
    SUBMITTED("待县级审核", Signal.YELLOW),
    COUNTY("待市级审核", Signal.BLUE),
    CITY("待省级审核", Signal.BLUE),
    FINAL("已通过", Signal.GREEN);

    private final String title;
    private final Signal signal;

    FilingState(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }

    /** How far figures in this state have come, for lists of records. */
    public String reached() {
        return switch (this) {
            case DUE, RETURNED -> title;
            case SUBMITTED -> "企业已上报";
            case COUNTY -> "县级已通过";
            case CITY -> "市级已通过";
            case FINAL -> "省级已通过";
        };
    }

    /** Whether the enterprise has it to fill in. */
    public boolean isOpen() {
        return this == DUE || this == RETURNED;
    }

    /** Who holds it; nobody once it is final. */
    public Optional<Desk> holder() {
        return switch (this) {
            case DUE, RETURNED -> Optional.of(Desk.ENTERPRISE);
            case SUBMITTED -> Optional.of(Desk.COUNTY);
            case COUNTY -> Optional.of(Desk.CITY);
            case CITY -> Optional.of(Desk.PROVINCE);
            case FINAL -> Optional.empty();
        };
    }

    /** What waits for this level. */
    public static FilingState waitingFor(Desk desk) {
        return switch (desk) {
            case ENTERPRISE -> DUE;
            case COUNTY -> SUBMITTED;
            case CITY -> COUNTY;
            case PROVINCE -> CITY;
        };
    }

    /** What it is once this level has approved it. */
    static FilingState approvedBy(Desk desk) {
        return switch (desk) {
            case ENTERPRISE -> SUBMITTED;
            case COUNTY -> COUNTY;
            case CITY -> CITY;
            case PROVINCE -> FINAL;
        };
    }

    /** Whether this level may still return it: it has come as far, and no higher level has approved it. */
    public boolean isReturnableBy(Desk desk) {
        return holder().filter(holder -> holder != Desk.ENTERPRISE && holder == desk).isPresent()
                || this == FINAL && desk == Desk.PROVINCE;
    }
}

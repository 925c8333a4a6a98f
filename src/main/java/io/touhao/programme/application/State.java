package io.touhao.programme.application;

import io.touhao.programme.pack.Stage;
import java.util.Optional;

/** Where an application stands. */
public enum State {
    DRAFT("填报中"),
    SUBMITTED("待受理"),
    ACCEPTED("待县级核实"),
    VERIFIED("待市级推荐"),
    RECOMMENDED("待省级评审"),
    PASSED("待公示"),
    ANNOUNCED("公示中"),
    RECOGNISED("已认定"),
    RETURNED("退回补正"),
    WITHDRAWN("已撤回"),
    REFUSED("未通过");

    private final String title;

    State(String title) {
        this.title = title;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    /** Whether the firm holds it and may write in it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    public boolean isOver() {
        return this == RECOGNISED || this == WITHDRAWN || this == REFUSED;
    }

    /** The step that it waits for; none where the firm holds it or nothing more happens. */
    public Optional<Stage> stage() {
        return switch (this) {
            case SUBMITTED -> Optional.of(Stage.ACCEPT);
            case ACCEPTED -> Optional.of(Stage.VERIFY);
            case VERIFIED -> Optional.of(Stage.RECOMMEND);
            case RECOMMENDED -> Optional.of(Stage.ASSESS);
            case PASSED -> Optional.of(Stage.ANNOUNCE);
            case ANNOUNCED -> Optional.of(Stage.RECOGNISE);
            case DRAFT, RETURNED, RECOGNISED, WITHDRAWN, REFUSED -> Optional.empty();
        };
    }
}

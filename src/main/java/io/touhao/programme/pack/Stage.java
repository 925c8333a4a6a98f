package io.touhao.programme.pack;

import io.touhao.directory.Level;
import java.util.Arrays;
import java.util.Locale;

/** A step that every application goes through, in this order (环节). */
public enum Stage {
    ACCEPT("受理", Level.COUNTY),
    VERIFY("县级核实", Level.COUNTY),
    RECOMMEND("市级推荐", Level.CITY),
    ASSESS("省级评审", Level.PROVINCE),
    ANNOUNCE("公示", Level.PROVINCE),
    RECOGNISE("认定", Level.PROVINCE);

    private final String title;
    private final Level holder;

    Stage(String title, Level holder) {
        this.title = title;
        this.holder = holder;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    /** The level that holds it. */
    public Level holder() {
        return holder;
    }

    static Stage of(String key) {
        return Arrays.stream(values()).filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(key)).findFirst().orElseThrow();
    }
}

package io.touhao.monitoring.form;

import java.util.List;

/** Items under one heading. */
public record Group(String title, List<Item> items) {

    public Group {
        items = List.copyOf(items);
    }
}

package io.touhao.registry.web;

import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.Link;
import io.touhao.registry.dossier.Detail;
import io.touhao.registry.dossier.DossierKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form that lays a record of a kind down. */
record DossierFormPage(DossierKind kind, List<Option> units) {

    Heading heading() {
        return Heading.of("登记" + kind.title(), "enterprises").child("dossiers").under(new Link(kind.title(), "/dossiers?kind=" + kind.name()));
    }

    static Map<String, String> labels(DossierKind kind) {
        var labels = new LinkedHashMap<>(Map.of("name", "名称", "number", kind.numberTitle(), "uscc", "信用代码", "source", "来源"));
        kind.details().forEach(detail -> labels.put(detail.key(), detail.title()));
        return labels;
    }

    static List<Option> options(Detail detail) {
        return detail.options().stream().map(option -> new Option(option, option)).toList();
    }

    static String label(Detail detail) {
        return detail.unit().isEmpty() ? detail.title() : "%s（%s）".formatted(detail.title(), detail.unit());
    }

    static String type(Detail detail) {
        return detail.form() == Detail.Form.DAY ? "date" : "text";
    }
}

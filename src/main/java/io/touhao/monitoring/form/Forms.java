package io.touhao.monitoring.form;

import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms under {@code packs/forms}, read once; a faulty one keeps the platform from starting. */
@Component
public class Forms {

    /** The monthly operation return of above-scale enterprises. */
    public static final String MONTHLY = "GY-01";

    private final List<Form> forms;

    Forms() {
        this(bundled());
    }

    private Forms(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /** The forms that the platform brings along, where nothing else of it runs. */
    public static Forms ofPacks() {
        return new Forms();
    }

    public List<Form> all() {
        return forms;
    }

    public Optional<Form> find(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** A form that is known to be there: one that a filing names. */
    public Form of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no form " + id));
    }

    public List<Form> inForce(LocalDate day) {
        return forms.stream().filter(form -> form.holds().contains(day)).toList();
    }

    private static List<Form> bundled() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/packs/forms/*.yaml");
            return Arrays.stream(files)
                    .map(file -> file.getFilename())
                    .filter(name -> !name.equals(FieldCatalogue.FILE))
                    .sorted()
                    .map(Forms::sound)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Form sound(String name) {
        var files = PackFiles.bundled("forms");
        var reading = FormReader.read(files.shown(name), files.text(name).orElseThrow());
        return reading.form().orElseThrow(() -> new IllegalStateException("faulty form: " + reading.faults()));
    }
}

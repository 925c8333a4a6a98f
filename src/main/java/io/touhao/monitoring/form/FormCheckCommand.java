package io.touhao.monitoring.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code form check FILE}: the faults of a form, and which of its fields are held already. 0 it may be used, 1 it is
 * refused, 2 it does not read.
 */
@Command(name = "check", description = "Checks a form: its faults, and the fields that somebody holds already.",
        mixinStandardHelpOptions = true)
public final class FormCheckCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The form, for instance packs/forms/gy-01.yaml.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            out.println("没有这个文件：" + file);
            out.flush();
            return 2;
        }
        var reading = FormReader.read(file.toString(), Files.readString(file));
        reading.faults().forEach(out::println);
        var status = reading.form().map(form -> judge(form, out)).orElse(2);
        out.flush();
        return status;
    }

    private static int judge(Form form, java.io.PrintWriter out) {
        var catalogue = FieldCatalogue.of(Forms.ofPacks());
        var known = catalogue.known(form);
        known.forEach(one -> out.printf("%s（%s）已有：%s“%s”。请改为带入，或删去。%n",
                one.item().title(), one.item().id(), one.held().holder(), one.held().title()));
        out.printf("表 %s %s：%d 项，要填 %d 项，其中 %d 项（%s%%）别处已有，上限 %s%%。%s%n",
                form.id(), form.title(), form.items().size(),
                form.items().stream().filter(item -> item.fill() instanceof Fill.Ask).count(), known.size(),
                FieldCatalogue.share(form, known), catalogue.most(), catalogue.refuses(form) ? "不能启用。" : "可以启用。");
        return catalogue.refuses(form) ? 1 : 0;
    }
}

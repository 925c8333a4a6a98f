package io.touhao;

import io.touhao.directory.Actor;
import io.touhao.report.order.OrderPrints;
import io.touhao.review.order.OrderId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a supervision order as docx. */
@Command(name = "print", mixinStandardHelpOptions = true, description = "Write a supervision order as docx.")
final class OrderPrintCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "number of the order, as its page's address ends")
    private long id;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "where to write it (order-ID.docx)")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        CommandLogs.onlyWarnings();
        var print = OpenedPlatform.as(Actor.SYSTEM, context -> context.getBean(OrderPrints.class).docx(Actor.SYSTEM, new OrderId(id)));
        var target = file.toString().isEmpty() ? Path.of("order-%d.docx".formatted(id)) : file;
        Files.write(target, print.content());
        System.out.printf("%s: %,d bytes%n", target, print.content().length);
        return 0;
    }
}

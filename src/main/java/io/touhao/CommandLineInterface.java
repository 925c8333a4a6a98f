package io.touhao;

import io.touhao.indicator.pack.IndicatorCheckCommand;
import io.touhao.indicator.pack.IndicatorListCommand;
import io.touhao.monitoring.form.FormCheckCommand;
import io.touhao.plan.PlanCheckCommand;
import io.touhao.plan.PlanDiffCommand;
import io.touhao.plan.PlanReadCommand;
import io.touhao.report.LedgerReadCommand;
import io.touhao.rulebook.eligibility.RuleCheckCommand;
import io.touhao.rulebook.eligibility.RuleEvaluateCommand;
import io.touhao.rulebook.score.RulebookCheckCommand;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of the jar; without one of them it serves. Those that need no database start none. */
@Command(
        name = "touhao",
        description = "Carries out an annual policy plan. Without a command it serves on SERVER_PORT (8080).",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            CommandLineInterface.Plan.class,
            CommandLineInterface.Ledger.class,
            CommandLineInterface.Rulebook.class,
            CommandLineInterface.Rule.class,
            CommandLineInterface.Indicator.class,
            CommandLineInterface.Score.class,
            CommandLineInterface.Forms.class,
            CommandLineInterface.Trail.class,
            CommandLineInterface.Round.class,
            CommandLineInterface.Order.class,
            CommandLineInterface.Warning.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
final class CommandLineInterface implements Runnable {

    @Command(name = "plan", description = "Plan documents and packs.",
            subcommands = {PlanReadCommand.class, PlanCheckCommand.class, PlanDiffCommand.class})
    static final class Plan extends Group {}

    @Command(name = "ledger", description = "Ledgers as offices keep them.", subcommands = LedgerReadCommand.class)
    static final class Ledger extends Group {}

    @Command(name = "rulebook", description = "Score cards and their cases.", subcommands = RulebookCheckCommand.class)
    static final class Rulebook extends Group {}

    @Command(name = "rule", description = "Conditions of titles.", subcommands = {RuleEvaluateCommand.class, RuleCheckCommand.class})
    static final class Rule extends Group {}

    @Command(name = "indicator", description = "Definitions of indicators.",
            subcommands = {IndicatorCheckCommand.class, IndicatorListCommand.class})
    static final class Indicator extends Group {}

    @Command(name = "score", description = "Scores of units.", subcommands = ScoreExplainCommand.class)
    static final class Score extends Group {}

    @Command(name = "form", description = "Forms of periodic returns.", subcommands = FormCheckCommand.class)
    static final class Forms extends Group {}

    @Command(name = "trail", description = "The tamper-evident trail.", subcommands = TrailVerifyCommand.class)
    static final class Trail extends Group {}

    @Command(name = "round", description = "Dispatch rounds.", subcommands = RoundReplayCommand.class)
    static final class Round extends Group {}

    @Command(name = "order", description = "Supervision orders.", subcommands = OrderPrintCommand.class)
    static final class Order extends Group {}

    @Command(name = "warning", description = "Early warnings.", subcommands = WarningBacktestCommand.class)
    static final class Warning extends Group {}

    /** A command that only groups others: called by itself it prints what it holds. */
    @Command
    abstract static class Group implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(System.out);
        }
    }

    private static final Set<String> HELP = Set.of("--help", "-h", "--version");

    /** Whether the arguments name a command; anything else is for the server. */
    static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && names().contains(arguments[0]);
    }

    private static Set<String> names() {
        return Stream.concat(commandLine().getSubcommands().keySet().stream(), HELP.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Runs the command and returns its exit status: 0 done, 1 found something wrong, 2 bad input. */
    static int run(String[] arguments) {
        if (HELP.contains(arguments[0])) {
            commandLine().usage(System.out);
            return 0;
        }
        return commandLine().execute(arguments);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new CommandLineInterface()).setExecutionExceptionHandler(CommandLineInterface::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult result) throws Exception {
        var refusal = StartRefusal.in(failure).orElseThrow(() -> failure);
        command.getErr().println("touhao: " + refusal.getMessage());
        return 2;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}

package org.directpathguard.cli;

import java.io.PrintWriter;
import org.directpathguard.repair.command.RepairCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The commands, and what happens to wrong usage. */
final class CommandTree {

    private static final int HELP_WIDTH = 92;

    private CommandTree() {}

    static CommandLine of(Surroundings surroundings, Failures failures) {
        CommandLine program = new CommandLine(new RootCommand())
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ScanCommand(surroundings))
                .addSubcommand(new ApplyCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new HardwareChangeCommand(surroundings))
                .addSubcommand(policy(surroundings))
                .addSubcommand(token(surroundings))
                .addSubcommand(audit(surroundings))
                .addSubcommand(plugin(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new SimulateCommand(surroundings));
        CommonOptions.addTo(program.getCommandSpec());
        CommonOptions.addVersionTo(program.getCommandSpec());
        program.getSubcommands().values().forEach(command -> CommonOptions.addTo(command.getCommandSpec()));
        program.addSubcommand(RepairCommand.spec());
        program.setOut(new PrintWriter(new StreamWriter(surroundings.out()), true));
        program.setErr(new PrintWriter(new StreamWriter(surroundings.error()), true));
        program.setUsageHelpWidth(HELP_WIDTH);
        program.setUsageHelpAutoWidth(false);
        program.setUsageHelpLongOptionsMaxWidth(24);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setColorScheme(
                Help.defaultColorScheme(surroundings.terminal().style().colour() ? Ansi.ON : Ansi.OFF));
        program.setParameterExceptionHandler(
                (failure, arguments) -> failures.wrongUsage(failure, failure.getCommandLine()));
        program.setExecutionExceptionHandler(failures);
        return program;
    }

    private static CommandLine plugin(Surroundings surroundings) {
        CommandLine plugin = new CommandLine(new PluginCommand())
                .addSubcommand(new PluginRegisterCommand(surroundings))
                .addSubcommand(new PluginStatusCommand(surroundings))
                .addSubcommand(new PluginUnregisterCommand(surroundings));
        plugin.getSubcommands().values().forEach(command -> CommonOptions.addTo(command.getCommandSpec()));
        return plugin;
    }

    private static CommandLine policy(Surroundings surroundings) {
        CommandLine policy = new CommandLine(new PolicyCommand())
                .addSubcommand(new PolicyCheckCommand(surroundings))
                .addSubcommand(new PolicyShowCommand(surroundings))
                .addSubcommand(new PolicyTestCommand(surroundings));
        return withCommonOptions(policy);
    }

    private static CommandLine token(Surroundings surroundings) {
        return withCommonOptions(new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(surroundings))
                .addSubcommand(new TokenListCommand(surroundings))
                .addSubcommand(new TokenRotateCommand(surroundings))
                .addSubcommand(new TokenRevokeCommand(surroundings)));
    }

    private static CommandLine audit(Surroundings surroundings) {
        return withCommonOptions(new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(surroundings))
                .addSubcommand(new AuditExportCommand(surroundings)));
    }

    private static CommandLine withCommonOptions(CommandLine parent) {
        parent.getSubcommands().values().forEach(command -> CommonOptions.addTo(command.getCommandSpec()));
        return parent;
    }
}

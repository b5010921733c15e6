package org.directpathguard.repair.command;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The rescue bundle's program: the {@code repair} command alone. */
public final class Rescue implements Runnable {

    /** Lets the launcher tell the command's own codes from those of a runtime that did not start or died. */
    private static final int MARK = 100;

    private static final int FAILED = 3;

    private static final String LAUNCHED = "org.directpathguard.launcher";

    private Rescue() {}

    /**
     * Starts the program.
     *
     * @param arguments {@code repair}, a verb, and its flags
     */
    public static void main(String[] arguments) {
        int code = FAILED;
        try {
            code = run(arguments);
        } catch (Throwable unforeseen) { // whatever it is, it must not end with a code that reads as a verdict
            System.err.println("The program failed: " + unforeseen.getClass().getSimpleName() + ".");
        }
        System.exit(System.getProperty(LAUNCHED) == null ? code : code + MARK);
    }

    static int run(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("warm-up")) {
            return WarmUp.run(arguments[1]);
        }
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CommandSpec program = Commands.named(
                new Rescue(), "directpath-guard", "Brings back an ESXi host that lost its boot disk to passthrough.");
        CommandSpec repair = RepairCommand.spec();
        CommandLine commandLine = new CommandLine(program.addSubcommand(repair.name(), repair));
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            CommandLine failed = failure.getCommandLine();
            failed.getErr().println(failure.getMessage());
            failed.getErr().println("Next step: see '" + failed.getCommandSpec().qualifiedName() + " --help'.");
            return failed.getCommandSpec().exitCodeOnInvalidInput();
        });
        return commandLine;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                commandLine(), "What shall be done? 'repair inspect --scan-disks' is where to begin.");
    }
}

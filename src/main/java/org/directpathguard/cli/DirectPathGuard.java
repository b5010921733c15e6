package org.directpathguard.cli;

/** Where the program starts. */
public final class DirectPathGuard {

    private DirectPathGuard() {}

    /**
     * Starts the program.
     *
     * @param arguments the command and its flags
     */
    public static void main(String[] arguments) {
        System.exit(64);
    }
}

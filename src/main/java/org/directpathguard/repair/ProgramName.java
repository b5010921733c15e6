package org.directpathguard.repair;

/** How the user started the program, for commands in reports that are meant to be copied. */
final class ProgramName {

    private static final String PROPERTY = "org.directpathguard.launcher";

    private ProgramName() {}

    static String get() {
        String launcher = System.getProperty(PROPERTY);
        return launcher == null ? "java -jar directpath-guard.jar" : ShellWords.of(launcher);
    }

    static String repair(String words) {
        return get() + " repair " + words;
    }
}

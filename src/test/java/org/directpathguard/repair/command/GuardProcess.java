package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.testing.RequiredTools;

/** The program in a process of its own, within a name space in which a shell script may mount file systems in memory. */
final class GuardProcess {

    /** The program as the beginning of a command line, for a script that wants to start it through another one. */
    static final String COMMAND = "'%s' -Xshare:auto -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp '%s' '%s'"
            .formatted(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    absolute(System.getProperty("java.class.path")),
                    Rescue.class.getName());

    private static final String PROGRAM = "guard() { " + COMMAND + " \"$@\"; }; cd \"$0\"; ";

    private GuardProcess() {}

    /**
     * Runs a script.
     *
     * @param folder where it runs
     * @param lines the script; {@code guard} is the program
     * @return its end and all that was said
     */
    static LabPrograms.Run script(Path folder, String... lines) {
        if (LabPrograms.run("", "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt")
                        .exitCode()
                != 0) {
            RequiredTools.missing("file systems can't be mounted in a name space of one's own here");
        }
        return LabPrograms.run(
                "",
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                PROGRAM + String.join("\n", lines),
                folder.toString());
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : Arrays.asList(classPath.split(":"))) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(":", entries);
    }
}

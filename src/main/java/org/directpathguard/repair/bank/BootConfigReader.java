package org.directpathguard.repair.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code boot.cfg} twice, as the loader's two stages do: one chooses the bank, the other loads its modules. */
final class BootConfigReader {

    private static final List<String> FIRST_STAGE = List.of("build", "updated", "bootstate", "quickboot");
    private static final List<String> SECOND_STAGE = List.of(
            "kernel",
            "kernelopt",
            "modules",
            "title",
            "prefix",
            "nobootif",
            "timeout",
            "noquirks",
            "norts",
            "crypto",
            "runtimewd",
            "tftpblksize",
            "acpitables",
            "runtimewdtimeout",
            "skip",
            "errtimeout");
    private static final Set<String> NUMBERS = Set.of(
            "updated",
            "bootstate",
            "quickboot",
            "nobootif",
            "timeout",
            "noquirks",
            "norts",
            "runtimewd",
            "tftpblksize",
            "runtimewdtimeout",
            "skip",
            "errtimeout");

    private BootConfigReader() {}

    static BootConfig read(byte[] content) throws BootConfigException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        LoaderOptions choice = LoaderOptions.parse(text, FIRST_STAGE, NUMBERS);
        LoaderOptions load = secondStage(text);
        return new BootConfig(
                choice.text("build"),
                Integer.toUnsignedLong(choice.number("updated")),
                choice.number("bootstate"),
                choice.number("quickboot") != 0,
                load.text("prefix"),
                modules(load.text("modules")),
                load.text("title"),
                whole(choice, load, text));
    }

    /** ESXi writes the counter last, so a file that was cut off has lost it, and nearly always a line end or more. */
    private static boolean whole(LoaderOptions choice, LoaderOptions load, String text) {
        boolean onlyCounterMissing =
                !choice.text("build").isEmpty() && !load.text("modules").isEmpty() && text.endsWith("\n");
        return !choice.text("updated").isEmpty() || onlyCounterMissing;
    }

    /** What the first stage accepts may still stop the second one; that does not change the choice of the bank. */
    private static LoaderOptions secondStage(String text) throws BootConfigException {
        try {
            return LoaderOptions.parse(text, SECOND_STAGE, NUMBERS);
        } catch (BootConfigException e) {
            return LoaderOptions.parse(text, SECOND_STAGE, Set.of());
        }
    }

    /** What would stop the second stage, in sentences. */
    static List<String> problems(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        List<String> problems = new ArrayList<>();
        try {
            LoaderOptions load = LoaderOptions.parse(text, SECOND_STAGE, NUMBERS);
            if (load.text("kernel").isEmpty()) {
                problems.add("boot.cfg names no kernel, so the loader would stop.");
            }
            if (load.number("skip") != 0) {
                problems.add("boot.cfg says skip=1, so the loader would stop.");
            }
            if (!load.text("prefix").isEmpty() && !load.text("prefix").matches("/+")) {
                problems.add("boot.cfg has prefix=" + load.text("prefix")
                        + ", but from a bank the loader reads only the root directory.");
            }
        } catch (BootConfigException e) {
            problems.add("The loader would choose by this boot.cfg and then stop: " + e.matter());
        }
        return problems;
    }

    private static List<String> modules(String list) {
        List<String> modules = new ArrayList<>();
        for (String item : list.split("---", -1)) {
            String stripped = item.strip();
            if (!stripped.isEmpty()) {
                modules.add(stripped.split("\\s", 2)[0]);
            }
        }
        return modules;
    }
}

package org.directpathguard.repair.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * A bank's {@code boot.cfg} and what the loader makes of it.
 *
 * @param config its keys; empty ones if it is damaged
 * @param verdict what the loader makes of the bank
 * @param problems what is wrong with the file, in sentences
 */
record BootConfigFile(BootConfig config, LoaderVerdict verdict, List<String> problems) {

    /** The largest that is read; real ones have a few kilobytes. */
    static final int MOST_BYTES = 1 << 20;

    private static final BootConfig NOTHING =
            new BootConfig("", 0, LoaderVerdict.INVALID, false, "", List.of(), "", false);

    static BootConfigFile of(byte[] content) {
        try {
            BootConfig config = BootConfigReader.read(content);
            return new BootConfigFile(config, LoaderVerdict.of(config, content), BootConfigReader.problems(content));
        } catch (BootConfigException e) {
            return damaged(e.matter());
        }
    }

    static BootConfigFile damaged(String matter) {
        LoaderVerdict verdict = new LoaderVerdict(false, new Bootability(false, matter));
        List<String> problems = new ArrayList<>();
        problems.add(matter);
        return new BootConfigFile(NOTHING, verdict, problems);
    }
}

package org.directpathguard.repair.bank;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the loader makes of one bank.
 *
 * @param counted whether it takes one of the three places that the loader has for banks
 * @param bootability whether it can be chosen, and why
 */
record LoaderVerdict(boolean counted, Bootability bootability) {

    static final int VALID = 0;
    static final int UPGRADING = 1;
    static final int DIRTY = 2;
    static final int INVALID = 3;

    /** The loader rewrites the state's digit in place and looks for it in the first 512 bytes only. */
    private static final int REWRITABLE_BYTES = 512;

    private static final Pattern STATE_LINE =
            Pattern.compile("(?i)(?:^|\\n)[ \\t\\x0B\\f\\r]*bootstate[ \\t]*=[ \\t]*([^ \\t])");

    static LoaderVerdict of(BootConfig config, byte[] content) {
        String invalid = invalid(config);
        int next = stateAtBoot(config, invalid.isEmpty());
        if (next != config.bootstate() && !canRewriteState(content)) {
            return new LoaderVerdict(
                    false,
                    new Bootability(
                            false,
                            "The loader would have to change bootstate=" + config.bootstate()
                                    + ", but finds no such digit in the first 512 bytes of boot.cfg, and gives the"
                                    + " bank up."));
        }
        if (!invalid.isEmpty()) {
            return new LoaderVerdict(true, new Bootability(false, invalid));
        }
        return new LoaderVerdict(true, byState(config));
    }

    private static String invalid(BootConfig config) {
        if (config.quickboot()) {
            return "boot.cfg has quickboot set: the bank was meant for one quick boot only.";
        }
        if (config.updated() == 0) {
            return "boot.cfg has no updated counter above 0.";
        }
        if (config.build().isEmpty()) {
            return "boot.cfg names no build.";
        }
        return "";
    }

    private static Bootability byState(BootConfig config) {
        return switch (config.bootstate()) {
            case VALID -> new Bootability(true, "bootstate=0 (valid).");
            case UPGRADING ->
                new Bootability(
                        true,
                        "bootstate=1 (an upgrade is pending): the loader makes it 2 and boots the bank this once; if"
                                + " that fails, it goes back to the other bank.");
            case DIRTY ->
                new Bootability(false, "bootstate=2 (the first boot after an upgrade failed): the loader makes it 3.");
            case INVALID ->
                new Bootability(
                        false, "bootstate=3 (empty, or given up after a failed upgrade or a rollback with Shift+R).");
            default -> new Bootability(false, "bootstate=" + config.bootstate() + " is none that the loader knows.");
        };
    }

    /** The state that the loader writes before it decides. */
    private static int stateAtBoot(BootConfig config, boolean otherwiseValid) {
        return switch (config.bootstate()) {
            case VALID -> config.quickboot() ? INVALID : VALID;
            case UPGRADING -> otherwiseValid ? DIRTY : INVALID;
            default -> INVALID;
        };
    }

    private static boolean canRewriteState(byte[] content) {
        int length = Math.min(REWRITABLE_BYTES, content.length);
        Matcher line = STATE_LINE.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
        return line.find() && line.group(1).matches("[0-3]");
    }
}

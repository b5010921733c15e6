package org.directpathguard.repair.lab;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The loader's view of a boot.cfg; it knows what the laboratory writes, and the loader's rules on states. */
final class LoaderConfig {

    private final String text;
    private String build = "";
    private long updated;
    private int bootstate;
    private boolean quickboot;
    private String modules = "";
    private boolean readable = true;

    LoaderConfig(byte[] content) {
        text = new String(content, StandardCharsets.ISO_8859_1);
        for (String line : text.split("\n", -1)) {
            String clean = line.replace('\r', ' ').replace('\t', ' ').strip();
            int separator = clean.indexOf('=');
            if (separator > 0 && clean.charAt(0) != '#') {
                read(
                        clean.substring(0, separator).toLowerCase(Locale.ROOT),
                        clean.substring(separator + 1).strip());
            }
        }
    }

    private void read(String key, String value) {
        switch (key) {
            case "build" -> build = value;
            case "updated" -> updated = number(value) & 0xffffffffL;
            case "bootstate" -> bootstate = (int) number(value);
            case "quickboot" -> quickboot = number(value) != 0;
            case "modules" -> modules = value;
            default -> {
                // the loader has no use for other keys here
            }
        }
    }

    private long number(String value) {
        if (!value.matches("-?\\d*")) {
            readable = false;
            return 0;
        }
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** Whether the loader keeps the bank in its list at all. */
    boolean accepted() {
        boolean rewrites = bootstate != 3 && (bootstate != 0 || quickboot);
        return readable && (!rewrites || stateIsRewritable());
    }

    private boolean stateIsRewritable() {
        for (String line : text.substring(0, Math.min(512, text.length())).split("\n", -1)) {
            String clean = line.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            if (clean.startsWith("bootstate=")) {
                return clean.matches("bootstate=[0-3].*");
            }
        }
        return false;
    }

    boolean valid() {
        return !quickboot && updated > 0 && !build.isEmpty() && (bootstate == 0 || bootstate == 1);
    }

    long updated() {
        return updated;
    }

    boolean loadsState() {
        return modules.contains("state.tgz");
    }
}

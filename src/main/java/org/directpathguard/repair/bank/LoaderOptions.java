package org.directpathguard.repair.bank;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code key=value} lines exactly as forgivingly as VMware's loader does.
 *
 * <p>What that means (published loader of ESXi 9.0): blanks at both ends of a line go, runs of blanks become one; a line
 * that starts with {@code #} is a comment; keys are compared without case, and an abbreviated key matches the first option
 * that starts with it; a blank before the {@code =} makes the line unknown; the last of several lines wins; an empty value
 * counts as missing; a number that is none makes the whole file unreadable.
 */
final class LoaderOptions {

    private final List<String> keys;
    private final Set<String> numbers;
    private final Map<String, String> values = new LinkedHashMap<>();

    private LoaderOptions(List<String> keys, Set<String> numbers) {
        this.keys = keys;
        this.numbers = numbers;
    }

    /**
     * Reads a file.
     *
     * @param text the file, each byte a character
     * @param keys the options in the order in which the loader compares them
     * @param numbers those of them that are numbers
     * @return the options that were found
     * @throws BootConfigException if a number is none
     */
    static LoaderOptions parse(String text, List<String> keys, Set<String> numbers) throws BootConfigException {
        LoaderOptions options = new LoaderOptions(keys, numbers);
        for (String line : text.split("\n", -1)) {
            options.read(withoutSuperfluousBlanks(line));
        }
        return options;
    }

    private static String withoutSuperfluousBlanks(String line) {
        int end = line.indexOf('\0');
        String merged = (end < 0 ? line : line.substring(0, end)).replaceAll("[ \\t\\n\\x0B\\f\\r]+", " ");
        return merged.replaceAll("^ | $", "");
    }

    private void read(String line) throws BootConfigException {
        int separator = line.indexOf('=');
        if (separator < 0 || line.startsWith("#")) {
            return;
        }
        String key = line.substring(0, separator);
        String value = line.substring(separator + 1).replaceFirst("^ ", "");
        for (String option : keys) {
            if (option.regionMatches(true, 0, key, 0, key.length()) && key.length() <= option.length()) {
                if (numbers.contains(option) && !value.matches("-?[0-9]*")) {
                    throw new BootConfigException("'" + value + "' is no number for " + option);
                }
                values.put(option, value);
                return;
            }
        }
    }

    /** The value of an option, empty if it is missing. */
    String text(String option) {
        return values.getOrDefault(option, "");
    }

    /** The value of a number, 0 if it is missing; too large ones wrap around as in the loader. */
    int number(String option) {
        String digits = text(option);
        if (digits.isEmpty() || digits.equals("-")) {
            return 0;
        }
        BigInteger number = new BigInteger(digits);
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        return number.min(most).max(least).intValue();
    }
}

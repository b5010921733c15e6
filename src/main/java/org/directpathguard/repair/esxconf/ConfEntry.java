package org.directpathguard.repair.esxconf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that follows the grammar of esx.conf.
 *
 * @param path the path on its left, such as {@code /device/000:31.2/owner}
 * @param value what stands between the quotes
 * @param valueStart offset of the value's first byte in the file
 */
record ConfEntry(String path, String value, int valueStart) {

    private static final Pattern GRAMMAR = Pattern.compile("[ \\t]*(/[^ \\t=\"]+)[ \\t]*=[ \\t]*\"([^\"]*)\"[ \\t]*");

    static Optional<ConfEntry> parse(ConfLine line) {
        Matcher matcher = GRAMMAR.matcher(line.bytes());
        return matcher.matches()
                ? Optional.of(new ConfEntry(matcher.group(1), matcher.group(2), line.start() + matcher.start(2)))
                : Optional.empty();
    }
}

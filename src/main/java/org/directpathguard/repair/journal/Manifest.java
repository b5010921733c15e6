package org.directpathguard.repair.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.disk.Sha256;

/** The readable part of a journal: lines of a word and its values, closed by a checksum over all of them. */
final class Manifest {

    private static final String END = "end";

    private final List<String> lines = new ArrayList<>();
    private int next;

    /** Adds a line; the last value may hold blanks. */
    void add(String word, Object... values) {
        StringBuilder line = new StringBuilder(word);
        for (Object value : values) {
            line.append(' ').append(escaped(value.toString()));
        }
        lines.add(line.toString());
    }

    byte[] bytes() {
        String text = String.join("\n", lines) + "\n";
        return (text + END + " " + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Manifest of(byte[] bytes) throws DamagedJournalException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("\n" + END + " ") + 1;
        String body = text.substring(0, Math.max(0, end));
        String closing = END + " " + Sha256.of(body.getBytes(StandardCharsets.UTF_8)) + "\n";
        if (end == 0 || !text.substring(end).equals(closing)) {
            throw new DamagedJournalException("its manifest is incomplete or was changed");
        }
        Manifest manifest = new Manifest();
        body.lines().forEach(manifest.lines::add);
        return manifest;
    }

    /** Whether the next line starts with a word. */
    boolean isNext(String word) {
        return next < lines.size() && (lines.get(next) + " ").startsWith(word + " ");
    }

    /** The values of the next line, which must start with a word; the last value takes the rest of the line. */
    List<String> take(String word, int values) throws DamagedJournalException {
        if (!isNext(word)) {
            throw new DamagedJournalException("its manifest lacks a line '" + word + "'");
        }
        String[] parts = lines.get(next).split(" ", values + 1);
        next++;
        if (parts.length != values + 1) {
            throw new DamagedJournalException("its line '" + word + "' is incomplete");
        }
        List<String> taken = new ArrayList<>();
        for (int index = 1; index < parts.length; index++) {
            taken.add(plain(parts[index]));
        }
        return taken;
    }

    static long number(String value) throws DamagedJournalException {
        try {
            long number = Long.parseLong(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new DamagedJournalException("'" + value + "' is no number");
    }

    static int small(String value) throws DamagedJournalException {
        long number = number(value);
        if (number > Integer.MAX_VALUE) {
            throw new DamagedJournalException("'" + value + "' is too large");
        }
        return (int) number;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character == '\\' && at + 1 < value.length()) {
                at++;
                plain.append(
                        switch (value.charAt(at)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> value.charAt(at);
                        });
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }
}

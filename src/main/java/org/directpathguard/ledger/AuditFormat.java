package org.directpathguard.ledger;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** How an export is written. */
public enum AuditFormat {
    /** One JSON object in canonical form (RFC 8785) in each line: all there is. */
    JSONL {
        @Override
        public AuditWriter to(Writer out) {
            return entry -> {
                out.write(entry.json());
                out.write('\n');
            };
        }
    },
    /** A table for spreadsheets (RFC 4180). */
    CSV {
        @Override
        public AuditWriter to(Writer out) throws IOException {
            write(
                    out,
                    "sequence",
                    "time",
                    "kind",
                    "who",
                    "what",
                    "why",
                    "host",
                    "checkId",
                    "policy",
                    "payload",
                    "previousHash",
                    "hash");
            return entry -> write(
                    out,
                    entry.sequence(),
                    entry.time(),
                    harmless(entry.kind()),
                    harmless(entry.who()),
                    harmless(entry.what()),
                    harmless(entry.why()),
                    optional(entry.host()),
                    optional(entry.checkId()),
                    optional(entry.policy()),
                    harmless(entry.payload()),
                    entry.previousHash(),
                    entry.hash());
        }
    };

    /**
     * Writes entries.
     *
     * @param out where to
     * @return takes the entries; the caller flushes and closes what is below
     * @throws IOException if it can't be written
     */
    public abstract AuditWriter to(Writer out) throws IOException;

    private static void write(Writer out, Object... values) throws IOException {
        out.write(CSVFormat.RFC4180.format(values));
        out.write("\r\n");
    }

    private static String optional(Optional<String> text) {
        return text.map(AuditFormat::harmless).orElse("");
    }

    /** A spreadsheet obeys what begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

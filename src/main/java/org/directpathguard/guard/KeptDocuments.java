package org.directpathguard.guard;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that were written last, as text too: a verdict that is kept is written down once, however often it is handed
 * out. Each belongs to one verdict, the very object; a verdict of a new reading, under another policy or under an override is
 * another one. Safe for many threads.
 */
final class KeptDocuments {

    private static final int MOST = 512;

    /** Longer documents are rare, and would let a caller fill the memory. */
    private static final int LONGEST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Kept> byEvidence = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A document and its text.
     *
     * @param document the document
     * @param json the same as a JSON object
     */
    record Written(CheckDocument document, String json) {}

    /** The verdict is held by whoever keeps verdicts, and is gone with the reading it stands on. */
    private record Kept(WeakReference<Verdict> verdict, Written written) {}

    Written of(Verdict verdict) {
        Optional<Written> kept = find(verdict);
        if (kept.isPresent()) {
            return kept.get();
        }
        CheckDocument document = CheckDocument.of(verdict);
        Written written = new Written(document, JSON.writeValueAsString(document));
        if (written.json().length() <= LONGEST) {
            keep(verdict, written);
        }
        return written;
    }

    private synchronized Optional<Written> find(Verdict verdict) {
        return Optional.ofNullable(byEvidence.get(verdict.fingerprint()))
                .filter(kept -> kept.verdict().refersTo(verdict))
                .map(Kept::written);
    }

    private synchronized void keep(Verdict verdict, Written written) {
        byEvidence.put(verdict.fingerprint(), new Kept(new WeakReference<>(verdict), written));
    }
}

package org.directpathguard.guard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.Verdict;
import org.directpathguard.rules.Decision;

/**
 * Whether a verdict is still true.
 *
 * @param result the answer
 * @param changes what is different, or why nobody can tell, each in a sentence
 * @param verdict the verdict on the host as it is now, before overrides; empty where there is none
 * @param problem why there is none, with the next step
 */
public record Verification(Result result, List<String> changes, Optional<Verdict> verdict, Optional<Problem> problem) {

    /** Whether a verdict is still true. */
    public enum Result {
        /** Same evidence, same answer. */
        STILL_TRUE("still-true"),
        /** The evidence is different; the answer may be. */
        CHANGED("changed"),
        /** The host could not be read or judged. */
        UNKNOWN("unknown");

        private final String id;

        Result(String id) {
            this.id = id;
        }

        /** {@return the name in documents} */
        public String id() {
            return id;
        }
    }

    /**
     * Why there is no verdict.
     *
     * @param what what is the matter
     * @param nextStep what to do next
     * @param unreachable true when the host could not be read, false when what was read allows no verdict
     */
    public record Problem(String what, String nextStep, boolean unreachable) {}

    /** Copies the list. */
    public Verification {
        changes = List.copyOf(changes);
    }

    /** {@return the answer on the host as it is now} */
    public Optional<Decision> decision() {
        return verdict.map(Verdict::decision);
    }

    /** {@return when the evidence was read} */
    public Optional<Instant> evidenceTime() {
        return verdict.map(found -> found.situation().snapshot().evidenceTime());
    }
}

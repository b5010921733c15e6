package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.corpus.dump.SavedFolder;
import org.directpathguard.rules.Decision;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Unknown is never safe: no piece of evidence can be taken out of a BLOCK so that an ALLOW is left.
 *
 * <p>Each dump loses, one after the other, its files, properties and elements, and its types and words become unknown.
 * There are some 180,000 such changes; a fixed part of them runs each time, all with {@code -Dcorpus.mutations=all}.
 * {@code -Dcorpus.cases=REGEX} takes only the cases whose names fit.
 */
class MutationTests {

    private static final boolean ALL = "all".equals(System.getProperty("corpus.mutations"));
    private static final String CASES = System.getProperty("corpus.cases", ".*");
    private static final int ONE_IN = 60;

    @TempDir
    Path directory = Path.of("");

    static Stream<Case> blocked() {
        return Corpus.checks().stream()
                .filter(Case::expectsBlock)
                .filter(expected -> expected.mutable)
                .filter(expected -> expected.name.matches(CASES));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void noRemovalOfEvidenceTurnsBlockIntoAllow(Case expected) throws IOException {
        SavedFolder original = expected.inventory().save();
        original.write(directory);
        List<String> allowed = new ArrayList<>();
        List<Mutation> mutations = Mutations.of(original);
        for (int i = 0; i < mutations.size(); i++) {
            Mutation mutation = mutations.get(i);
            if (isChosen(expected, i, mutation) && !Exemption.covers(expected, mutation)) {
                if (decide(expected, original, mutation).equals(Optional.of(Decision.ALLOW))) {
                    allowed.add(mutation.toString());
                }
            }
        }
        assertThat(allowed).as(expected.story).isEmpty();
    }

    /** Whole files and the host's properties always; of what lies deeper, a part that differs from case to case. */
    private static boolean isChosen(Case expected, int number, Mutation mutation) {
        boolean coarse = mutation.depth() == 0
                || (mutation.depth() == 1 && mutation.path().startsWith("HostSystem"));
        return ALL || coarse || Math.floorMod(number + expected.name.hashCode(), ONE_IN) == 0;
    }

    private Optional<Decision> decide(Case expected, SavedFolder original, Mutation mutation) throws IOException {
        int file = mutation.file();
        if (mutation.depth() == 0) {
            Files.delete(original.file(directory, file));
        } else {
            SavedFolder changed = original.withCopyOf(file);
            mutation.apply().accept(changed);
            changed.write(directory, file);
        }
        try {
            return Examination.decide(directory, expected);
        } finally {
            original.write(directory, file);
        }
    }
}

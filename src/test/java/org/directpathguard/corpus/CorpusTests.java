package org.directpathguard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the corpus, asked through the command line. */
class CorpusTests {

    @TempDir
    Path directory = Path.of("");

    static List<Case> cases() {
        return Corpus.checks();
    }

    static List<ScanCase> scans() {
        return Corpus.scans();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheContractAsks(Case expected) throws IOException {
        expected.inventory().save().write(directory);
        Answer answer = Examination.check(directory, expected.command());
        assertThat(Assessment.differences(expected, answer)).as(expected.story).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scans")
    void surveysAsTheContractAsks(ScanCase expected) throws IOException {
        expected.inventory().save().write(directory);
        Answer answer = Examination.scan(directory);
        assertThat(ScanAssessment.differences(expected, answer))
                .as(expected.story)
                .isEmpty();
    }
}

package org.directpathguard.repair.write;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.FolderBank;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.Journal.FileScript;

/**
 * What is to be done to one mounted bank.
 *
 * @param bank the bank
 * @param script the file to replace, unless refused
 * @param refusal why it must not be written to, if so
 */
record PlannedFile(FolderBank bank, Optional<FileScript> script, Optional<RefusedException> refusal) {

    boolean writes() {
        return script.filter(file -> !Arrays.equals(file.before(), file.after()))
                .isPresent();
    }

    /** Whether the file is overwritten where it lies. */
    boolean inPlace() {
        return script.filter(FileScript::inPlace).isPresent();
    }

    PlannedBank shown() {
        return new PlannedBank(bank, refusal, writes() ? lines(script.orElseThrow()) : List.of());
    }

    private List<String> lines(FileScript file) {
        if (inPlace()) {
            return List.of("overwrite " + file.file() + " where it lies with " + file.after().length + " bytes");
        }
        return List.of(
                "write " + file.after().length + " bytes to a new file beside " + file.file() + " and read them back",
                "move it over " + file.file() + ", with the old file held open until the medium has the new one");
    }
}

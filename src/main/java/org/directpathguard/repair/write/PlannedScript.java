package org.directpathguard.repair.write;

import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.DiskBank;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.BankScript;
import org.directpathguard.repair.journal.StepKind;
import org.directpathguard.repair.journal.WriteStep;

/**
 * What is to be done to one bank of a disk.
 *
 * @param bank the bank
 * @param wanted the bytes that its state shall have
 * @param script the writes, unless refused
 * @param refusal why it must not be written to, if so
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared as a record
record PlannedScript(DiskBank bank, byte[] wanted, Optional<BankScript> script, Optional<RefusedException> refusal) {

    List<WriteStep> steps() {
        return script.map(BankScript::steps).orElse(List.of());
    }

    boolean writes() {
        return !steps().isEmpty();
    }

    /** Whether the old state is overwritten where it lies: more is switched than one sector of the directory. */
    boolean isInPlace() {
        return steps().stream()
                .filter(step -> step.kind() == StepKind.SWITCH)
                .anyMatch(step -> step.title().equals(StateWriter.DATA));
    }

    PlannedBank shown() {
        List<String> lines = steps().stream().map(PlannedScript::line).toList();
        return new PlannedBank(bank, refusal, lines);
    }

    private static String line(WriteStep step) {
        int count = step.writes().size();
        long first =
                step.writes().stream().mapToLong(write -> write.sector()).min().orElse(0);
        return "write %s: %d %s from sector %d of the disk, then wait until the medium has it"
                .formatted(step.title(), count, count == 1 ? "sector" : "sectors", first);
    }
}

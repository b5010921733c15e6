package org.directpathguard.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.failure.RefusedException;

/** Decides for each lone archive where its repaired copy goes, and whether that would overwrite anything. */
final class ArchiveWriting {

    private ArchiveWriting() {}

    static List<StatePlan> plan(RepairRequest request, List<StatePlan> states) {
        List<StatePlan> result = new ArrayList<>();
        for (StatePlan state : states) {
            Optional<RewrittenState> rewritten = state.rewritten().filter(present -> state.writes());
            result.add(rewritten.isPresent() ? plan(request, state, rewritten.get()) : state);
        }
        return result;
    }

    private static StatePlan plan(RepairRequest request, StatePlan state, RewrittenState rewritten) {
        Path output = ArchiveOutput.of(Path.of(state.state().path()), request.out());
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return state.blockedBy(new RefusedException(
                    "There is no folder " + folder + " to write the repaired archive to.",
                    "Make it, or name a file in another folder with --out."));
        }
        if (!Files.isWritable(folder)) {
            return state.blockedBy(new RefusedException(
                    "The folder " + folder + " can't be written to: its medium is read-only, or you have no right to.",
                    "Name a file on a medium that can be written to with --out."));
        }
        if (!Files.exists(output)) {
            return state.withSteps(List.of("write the repaired archive to " + output));
        }
        try {
            if (Files.isRegularFile(output) && Arrays.equals(Files.readAllBytes(output), rewritten.bytes())) {
                return state.done(output + " holds the repaired archive already.");
            }
        } catch (IOException unreadable) {
            return state.blockedBy(inTheWay(output));
        }
        return request.out().isPresent() && Files.isRegularFile(output)
                ? state.withSteps(List.of(
                        "replace " + output + " by the repaired archive, keeping the old one in the" + " journal"))
                : state.blockedBy(inTheWay(output));
    }

    private static RefusedException inTheWay(Path output) {
        return new RefusedException(
                "Something else is in the way: " + output + " exists.",
                "Move it away, or name another file with --out.");
    }
}

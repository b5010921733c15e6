package org.directpathguard.repair;

import java.util.List;
import java.util.Optional;

/** The document for a failure that nobody foresaw, a lack of memory included: it must never read as a verdict. */
public final class UnforeseenFailure {

    private UnforeseenFailure() {}

    /**
     * Describes the failure.
     *
     * @param verb {@code inspect}, {@code apply}, {@code undo} or {@code resume}
     * @param target what the command was about, as the user named it
     * @param failure what was thrown
     * @param progress how far the command had come
     * @return the document; its exit code is 5 once a write may have begun, else 3
     */
    public static RepairDocument describe(String verb, String target, Throwable failure, Progress progress) {
        RepairExit exit = exit(progress);
        String matter = failure instanceof OutOfMemoryError
                ? "The program ran out of memory."
                : "The program failed in a way that nobody foresaw: "
                        + failure.getClass().getSimpleName() + ".";
        String nextStep = exit == RepairExit.REFUSED
                ? "Nothing was written. Run the command again with --debug and report what it prints."
                : "A write may have begun. Do not start the host yet; run it again with --debug and report what it"
                        + " prints.";
        List<String> steps = progress.writing() ? NextSteps.afterFailure(progress.journal()) : List.of(nextStep);
        return new RepairDocument(
                action(verb),
                target,
                Kind.DISK.text(),
                exit,
                matter,
                Optional.empty(),
                List.of(),
                List.of(new Problem(matter, nextStep)),
                steps,
                progress.journal(),
                List.of());
    }

    /**
     * The exit code alone, for when there is not even memory for the document.
     *
     * @param progress how far the command had come
     * @return 5 once a write may have begun, else 3
     */
    public static RepairExit exit(Progress progress) {
        return progress.writing() ? RepairExit.WRITE_FAILED : RepairExit.REFUSED;
    }

    private static RepairDocument.Action action(String verb) {
        return switch (verb) {
            case "apply" -> RepairDocument.Action.APPLY;
            case "undo" -> RepairDocument.Action.UNDO;
            case "resume" -> RepairDocument.Action.RESUME;
            default -> RepairDocument.Action.INSPECT;
        };
    }
}

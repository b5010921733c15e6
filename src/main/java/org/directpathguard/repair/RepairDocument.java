package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a repair command has to say, complete for every outcome: the same facts as text for people and as JSON for
 * programs.
 */
public final class RepairDocument {

    private final Action action;
    private final String target;
    private final String kind;
    private final RepairExit exit;
    private final String headline;
    private final Optional<RepairPlan> plan;
    private final List<StateOutcome> outcomes;
    private final List<Problem> problems;
    private final List<String> nextSteps;
    private final Optional<Path> journal;
    private final List<RepairDocument> parts;

    RepairDocument(
            Action action,
            String target,
            String kind,
            RepairExit exit,
            String headline,
            Optional<RepairPlan> plan,
            List<StateOutcome> outcomes,
            List<Problem> problems,
            List<String> nextSteps,
            Optional<Path> journal,
            List<RepairDocument> parts) {
        this.action = action;
        this.target = target;
        this.kind = kind;
        this.exit = exit;
        this.headline = headline;
        this.plan = plan;
        this.outcomes = List.copyOf(outcomes);
        this.problems = List.copyOf(problems);
        this.nextSteps = List.copyOf(nextSteps);
        this.journal = journal;
        this.parts = List.copyOf(parts);
    }

    /** {@return how the command ends} */
    public RepairExit exit() {
        return exit;
    }

    /** {@return the document as JSON, schema {@code directpath-guard/repair/1}, with a line feed at its end} */
    public String toJson() {
        return Json.write(JsonReport.of(this)) + "\n";
    }

    /**
     * What was found and what would be changed, for people: the picture, and remarks about its parts.
     *
     * @param style what the terminal can show
     * @return lines of at most 80 columns where words allow it; empty if nothing could be made of the target
     */
    public String toText(TextStyle style) {
        return new TextReport(style).body(this);
    }

    /**
     * How it ended and what to do next, for people.
     *
     * @param style what the terminal can show
     * @return lines of at most 80 columns where words allow it
     */
    public String toConclusion(TextStyle style) {
        return new TextReport(style).conclusion(this);
    }

    /** {@return how it ended and the first thing to do about it, in at most two lines, for standard error} */
    public String toBrief() {
        String step = nextSteps.isEmpty() ? "" : "\nNext step: " + nextSteps.get(0);
        return headline + step + "\n";
    }

    Action action() {
        return action;
    }

    String target() {
        return target;
    }

    String kind() {
        return kind;
    }

    String headline() {
        return headline;
    }

    Optional<RepairPlan> plan() {
        return plan;
    }

    List<StateOutcome> outcomes() {
        return outcomes;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> nextSteps() {
        return nextSteps;
    }

    Optional<Path> journal() {
        return journal;
    }

    List<RepairDocument> parts() {
        return parts;
    }

    /** What was asked for. */
    enum Action {
        INSPECT("inspect"),
        PLAN("apply"),
        DRY_RUN("apply"),
        APPLY("apply"),
        UNDO("undo"),
        RESUME("resume");

        private final String command;

        Action(String command) {
            this.command = command;
        }

        /** {@return the word on the command line} */
        String command() {
            return command;
        }
    }
}

package org.directpathguard.rules.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that can't be used. */
public final class PolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param line line in the file, counted from 1; 0 when the file as a whole is meant
     * @param what what is the matter
     * @param nextStep what to write instead
     */
    public record Problem(int line, String what, String nextStep) {

        @Override
        public String toString() {
            return (line > 0 ? "line " + line + ": " : "") + what + " " + nextStep;
        }
    }

    PolicyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** {@return everything that is wrong, in the order of the file} */
    public List<Problem> problems() {
        return problems;
    }
}

package org.directpathguard.cli;

import java.util.Optional;
import org.directpathguard.cli.render.TextStyle;

/** Somebody to show things to, and to ask. */
interface Terminal {

    /** Nobody sits there. */
    Terminal NONE = new Terminal() {
        @Override
        public TextStyle style() {
            return TextStyle.PLAIN;
        }

        @Override
        public boolean showsProgress() {
            return false;
        }

        @Override
        public Optional<char[]> askPassword(String question) {
            return Optional.empty();
        }
    };

    /** {@return what standard output can show} */
    TextStyle style();

    /** {@return whether somebody watches standard error, so that a line may be written over again} */
    boolean showsProgress();

    /**
     * Asks for a password without showing it.
     *
     * @param question the question
     * @return the answer; empty when there is nobody to ask
     */
    Optional<char[]> askPassword(String question);

    /**
     * Asks for a line.
     *
     * @param question the question
     * @return the answer; empty when there is nobody to ask
     */
    default Optional<String> ask(String question) {
        return Optional.empty();
    }
}

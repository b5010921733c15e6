package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** The kinds of options that the verbs take; each keeps the value that it was given. */
final class Options {

    private Options() {}

    /** Given or not; its value is a Boolean. */
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .initialValue(false)
                .description(description)
                .build();
    }

    /** A file or folder that may be left out. */
    static OptionSpec path(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(Path.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** May be given several times; its value is a list. */
    static OptionSpec.Builder several(String name, Class<?> element, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(element)
                .initialValue(List.of())
                .paramLabel(label)
                .description(description);
    }

    static boolean given(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    static Optional<Path> pathOf(OptionSpec option) {
        return Optional.ofNullable(option.getValue());
    }
}

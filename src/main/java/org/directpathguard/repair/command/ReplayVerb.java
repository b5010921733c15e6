package org.directpathguard.repair.command;

import java.nio.file.Path;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code undo} and {@code resume} share: both work from a journal. */
abstract class ReplayVerb extends Verb {

    private final PositionalParamSpec journal = PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .type(Path.class)
            .initialValue(Path.of(""))
            .required(true)
            .paramLabel("JOURNAL")
            .description("The folder that apply wrote its journal to.")
            .build();

    ReplayVerb(String name, String description) {
        super(name, description, "");
        spec().addPositional(journal);
    }

    final Path journal() {
        return journal.getValue();
    }

    @Override
    final String target() {
        return journal().toString();
    }
}

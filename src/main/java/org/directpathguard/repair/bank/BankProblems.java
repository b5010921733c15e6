package org.directpathguard.repair.bank;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a bank beyond its file system. */
final class BankProblems {

    private BankProblems() {}

    static List<String> of(BootConfigFile config, StateReading state) {
        List<String> problems = new ArrayList<>(config.problems());
        state.failure().ifPresent(failure -> problems.add(failure.matter()));
        if (state.file().isPresent() && config.verdict().counted()) {
            String name = state.file().get().name();
            if (!config.config().loads(name)) {
                problems.add("boot.cfg does not list " + name + " in modules=, so the loader would not load it"
                        + " and the host would start with factory settings.");
            }
        }
        return problems;
    }
}

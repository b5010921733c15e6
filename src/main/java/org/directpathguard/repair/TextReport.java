package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.repair.archive.RewrittenState;

/** The repair document for people. */
final class TextReport {

    private final TextStyle style;
    private final List<String> lines = new ArrayList<>();

    TextReport(TextStyle style) {
        this.style = style;
    }

    String body(RepairDocument document) {
        if (!document.parts().isEmpty()) {
            return document.parts().stream()
                    .map(part -> new TextReport(style).body(part) + new TextReport(style).conclusion(part))
                    .collect(Collectors.joining("\n" + style.faint("-".repeat(80)) + "\n\n"));
        }
        document.plan().ifPresent(plan -> {
            identity(plan);
            lines.addAll(new Picture(style).of(plan));
            bootReason(plan);
            remarks(document);
            changes(plan, document.action() != RepairDocument.Action.INSPECT);
        });
        return text();
    }

    String conclusion(RepairDocument document) {
        if (!document.parts().isEmpty()) {
            problems(document);
            return text();
        }
        if (document.action() == RepairDocument.Action.APPLY
                && !document.outcomes().isEmpty()) {
            results(document);
        }
        headline(document);
        problems(document);
        steps(document);
        list("Other ways out", OtherWaysOut.of(document));
        return text();
    }

    private String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void results(RepairDocument document) {
        boolean touched = document.outcomes().stream().anyMatch(outcome -> outcome.result() != StateResult.UNCHANGED);
        if (!touched) {
            return;
        }
        lines.add("");
        for (StateOutcome outcome : document.outcomes()) {
            String result = outcome.result().text();
            String painted = switch (outcome.result()) {
                case REPAIRED -> style.good(result);
                case UNCHANGED -> result;
                case REFUSED, FAILED -> style.bad(result);
            };
            lines.add(String.format(
                            Locale.ROOT,
                            "%-24s ",
                            Paragraph.printable(outcome.plan().state().name()))
                    + painted);
        }
    }

    private void identity(RepairPlan plan) {
        HostName.of(plan).ifPresent(host -> {
            String facts = Stream.of(
                            host.hostName(),
                            host.uuid().map(uuid -> "UUID " + uuid),
                            host.release().map(release -> "release " + release))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            lines.addAll(Paragraph.wrap("Host: ", facts));
            lines.add("");
        });
    }

    private void bootReason(RepairPlan plan) {
        plan.target().found().ifPresent(found -> {
            lines.add("");
            lines.addAll(Paragraph.wrap("", found.choice().reason()));
        });
    }

    private void remarks(RepairDocument document) {
        for (StateOutcome outcome : document.outcomes()) {
            List<String> remarks = StateRemarks.of(outcome);
            if (!remarks.isEmpty()) {
                list("About " + outcome.plan().state().name(), remarks);
            }
        }
    }

    /** Someone who only looks is spared the single writes. */
    private void changes(RepairPlan plan, boolean withSteps) {
        for (StatePlan state : plan.states()) {
            Optional<RewrittenState> rewritten = state.rewritten().filter(present -> state.writes());
            rewritten.ifPresent(change -> {
                lines.add("");
                lines.add(style.strong(state.state().name() + " would change by " + change.changedBytes() + " bytes:"));
                change.diff().forEach(line -> lines.add("  " + diff(Paragraph.printable(line))));
                if (withSteps) {
                    state.steps().forEach(step -> lines.addAll(Paragraph.wrap("  * ", step)));
                }
            });
        }
    }

    private String diff(String line) {
        return line.startsWith("-") ? style.bad(line) : style.good(line);
    }

    private void headline(RepairDocument document) {
        lines.add("");
        for (String line : Paragraph.wrap("", document.headline())) {
            lines.add(document.exit() == RepairExit.DONE ? style.good(line) : style.bad(line));
        }
    }

    private void problems(RepairDocument document) {
        List<String> matters = document.problems().stream()
                .map(Problem::matter)
                .filter(matter -> !document.headline().contains(matter))
                .toList();
        if (!matters.isEmpty()) {
            list("What stands in the way", matters);
        }
    }

    private void steps(RepairDocument document) {
        if (!document.nextSteps().isEmpty()) {
            list("What to do next", document.nextSteps());
        }
    }

    private void list(String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.strong(title));
        for (String item : items) {
            int command = item.indexOf(": " + ProgramName.get() + " ");
            if (command < 0) {
                lines.addAll(Paragraph.wrap("  * ", item));
            } else {
                // A command is there to be copied: on a line of its own, and never broken.
                lines.addAll(Paragraph.wrap("  * ", item.substring(0, command + 1)));
                lines.add("      " + style.strong(Paragraph.printable(item.substring(command + 2))));
            }
        }
    }
}

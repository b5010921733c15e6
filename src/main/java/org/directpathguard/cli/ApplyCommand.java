package org.directpathguard.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.directpathguard.cli.ServiceCalls.Answer;
import org.directpathguard.cli.render.Paragraph;
import org.directpathguard.host.InventoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code apply}: the guarded toggle of a stored decision, through the running service. */
@Command(
        name = "apply",
        sortOptions = false,
        description = {
            "Makes the change of a stored decision, through the running service.",
            "",
            "The service reads the host again and refuses when the verdict is no longer true, or is a BLOCK that nobody may"
                    + " override. It saves the host's configuration, changes exactly the devices of the check, and reads"
                    + " the host until it is so. Turning passthrough off is never refused."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  apply 0b4c1a4e-5a53-4c0e-9df4-2c5a4d9e9a11 --token-file my-token",
            "",
            "Exit codes:",
            "  0   done, or nothing had to be done",
            "  1   the answer is no: blocked, changed, or not confirmed",
            "  3   it failed, or the service can't be reached",
            "  64  wrong usage"
        })
final class ApplyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "CHECK-ID", description = "The id of the check, as its answer names it.")
    private String checkId = "";

    @Option(
            names = "--apply-now",
            description = "Let it take effect without a reboot where the host can; else it waits for the next start.")
    private boolean applyNow;

    @Option(names = "--yes", description = "Don't ask; the plan is printed all the same.")
    private boolean yes;

    @Mixin
    private final ServiceCallOptions options = new ServiceCallOptions();

    ApplyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        ServiceCalls service = options.open(surroundings);
        String path = "api/v1/checks/" + URLEncoder.encode(checkId, StandardCharsets.UTF_8);
        Answer found = service.get(path);
        if (!found.isSuccess()) {
            return refused(found);
        }
        JsonNode check = found.body();
        String token = check.path("decisionToken").asString("");
        if (token.isEmpty()) {
            new Output(surroundings)
                    .complain(
                            "The decision has expired, or this token may not apply it.",
                            "Run the check again, with a token that has the scope apply.");
            return ExitCode.WARN;
        }
        print(plan(check));
        if (!yes && !confirmed()) {
            new Output(surroundings).complain("Nothing was changed.", "Answer yes, or give --yes, to make the change.");
            return ExitCode.WARN;
        }
        Answer answer = service.post(path + "/apply", Map.of("decisionToken", token, "applyNow", applyNow));
        if (!answer.isSuccess()) {
            return refused(answer);
        }
        print(result(answer.body()));
        return ExitCode.YES;
    }

    private boolean confirmed() {
        Optional<String> answer = surroundings.terminal().ask("Make this change? (yes/no) ");
        return answer.filter(text -> text.strip().toLowerCase(Locale.ROOT).equals("yes"))
                .isPresent();
    }

    private int refused(Answer answer) {
        String detail =
                answer.body().path("detail").asString("The service answered with status " + answer.status() + ".");
        new Output(surroundings)
                .complain(detail, answer.body().path("nextStep").asString("Look at the service's log."));
        boolean no = answer.status() == 409 || answer.status() == 403;
        return no ? ExitCode.WARN : ExitCode.NO_VERDICT;
    }

    private static String plan(JsonNode check) {
        StringBuilder text = new StringBuilder();
        text.append("Plan: turn passthrough ")
                .append(check.path("enable").asBoolean(true) ? "on" : "off")
                .append(" on ")
                .append(check.path("host").path("name").asString("?"))
                .append(" for\n");
        check.path("requested")
                .forEach(device -> text.append("  ")
                        .append(device.path("address").asString("?"))
                        .append(' ')
                        .append(device.path("vendorName").asString(""))
                        .append(' ')
                        .append(device.path("deviceName").asString(""))
                        .append('\n'));
        text.append("Verdict: ").append(check.path("decision").asString("?")).append('\n');
        check.path("findings")
                .forEach(finding -> text.append("  ")
                        .append(finding.path("severity").asString("?"))
                        .append(' ')
                        .append(finding.path("title").asString(""))
                        .append('\n'));
        return text.toString();
    }

    private static String result(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        text.append("Result: ").append(answer.path("result").asString("?")).append('\n');
        answer.path("after")
                .forEach(flags -> text.append("  ")
                        .append(flags.path("address").asString("?"))
                        .append(" enabled: ")
                        .append(flags.path("enabled").asString("?"))
                        .append(", active: ")
                        .append(flags.path("active").asString("?"))
                        .append('\n'));
        answer.path("notes").forEach(note -> text.append(note.asString("")).append('\n'));
        String backup = answer.path("backup").path("id").asString("");
        if (!backup.isEmpty()) {
            text.append("Backup of the configuration: ").append(backup).append('\n');
        }
        text.append("Ledger entry: ")
                .append(answer.path("ledgerEntry").asLong(0))
                .append('\n');
        return text.toString();
    }

    private void print(String text) {
        StringBuilder harmless = new StringBuilder();
        text.lines()
                .map(Paragraph::printable)
                .forEach(line -> harmless.append(line).append('\n'));
        new Output(surroundings).print(harmless.toString(), false);
    }
}

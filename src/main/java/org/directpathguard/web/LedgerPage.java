package org.directpathguard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.ledger.Audit;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that was decided and done, to search. */
@Controller
class LedgerPage {

    private static final int ENTRIES_OF_A_PAGE = 50;

    private final Ledger ledger;
    private final Audit audit;

    LedgerPage(Ledger ledger, Database database) {
        this.ledger = ledger;
        this.audit = new Audit(database);
    }

    /**
     * An entry as its line shows it.
     *
     * @param entry the entry
     * @param time when it was recorded
     */
    record Line(LedgerEntry entry, Moment time) {

        static Line of(LedgerEntry entry) {
            return new Line(entry, new Moment(entry.time()));
        }
    }

    @GetMapping("/ledger")
    String ledger(@RequestParam Map<String, String> parameters, Model model) throws LedgerUnavailableException {
        Optional<LedgerKind> kind = given(parameters, "kind")
                .flatMap(name -> Arrays.stream(LedgerKind.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst());
        Page<LedgerEntry> found = ledger.list(new LedgerQuery(
                kind,
                given(parameters, "host"),
                given(parameters, "check"),
                Optional.empty(),
                given(parameters, "before")
                        .filter(text -> text.matches("[0-9]{1,15}"))
                        .map(Long::valueOf),
                ENTRIES_OF_A_PAGE));
        model.addAttribute("lines", found.items().stream().map(Line::of).toList());
        model.addAttribute("older", found.next().map(Object::toString).orElse(""));
        model.addAttribute("kinds", List.of(LedgerKind.values()));
        model.addAttribute("kind", kind.map(Enum::name).orElse(""));
        model.addAttribute("host", parameters.getOrDefault("host", ""));
        model.addAttribute("check", parameters.getOrDefault("check", ""));
        return "ledger";
    }

    /** Computes every hash again; what was kept elsewhere only the command compares. */
    @GetMapping("/ledger/verify")
    String verify(Model model) throws LedgerUnavailableException {
        model.addAttribute("report", audit.verify(List.of()));
        return ledger(Map.of(), model);
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

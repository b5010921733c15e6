package org.directpathguard.repair.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses between banks the way the loader does. */
final class LoaderChoice {

    private static final int MOST_BANKS = 3;

    private LoaderChoice() {}

    /** The bank with the highest counter among the first three that count and are bootable; of equals the first. */
    static BootChoice among(List<Bank> banks) {
        List<Bank> looked =
                banks.stream().filter(Bank::countsForLoader).limit(MOST_BANKS).toList();
        Optional<Bank> chosen = highest(looked);
        return new BootChoice(chosen, looked, reason(banks, looked, chosen));
    }

    static Optional<Bank> highest(List<Bank> looked) {
        Optional<Bank> chosen = Optional.empty();
        for (Bank bank : looked) {
            if (bank.bootability().bootable()
                    && (chosen.isEmpty()
                            || bank.bootConfig().updated()
                                    > chosen.get().bootConfig().updated())) {
                chosen = Optional.of(bank);
            }
        }
        return chosen;
    }

    private static String reason(List<Bank> banks, List<Bank> looked, Optional<Bank> chosen) {
        List<String> sentences = new ArrayList<>();
        if (chosen.isPresent()) {
            sentences.add(name(chosen.get()) + " boots next: " + decisive(looked, chosen.get()) + " "
                    + chosen.get().bootability().reason());
        } else {
            sentences.add("No bank is bootable: the loader would say 'No hypervisor found'.");
        }
        for (Bank bank : banks) {
            if (!bank.bootability().bootable()) {
                sentences.add(
                        name(bank) + " does not boot: " + bank.bootability().reason());
            } else if (!looked.contains(bank)) {
                sentences.add(name(bank) + " is not looked at: the loader takes the first three banks.");
            }
        }
        sentences.addAll(OlderLoaders.differences(banks, chosen));
        return String.join(" ", sentences);
    }

    private static String decisive(List<Bank> looked, Bank chosen) {
        long updated = chosen.bootConfig().updated();
        List<String> others = looked.stream()
                .filter(bank -> bank != chosen && bank.bootability().bootable())
                .map(bank -> name(bank) + " has updated=" + bank.bootConfig().updated())
                .toList();
        if (others.isEmpty()) {
            return "it is the only bootable bank (updated=" + updated + ").";
        }
        boolean tie = looked.stream()
                .anyMatch(bank -> bank != chosen
                        && bank.bootability().bootable()
                        && bank.bootConfig().updated() == updated);
        return "updated=" + updated + " is the highest (" + String.join(", ", others) + ")"
                + (tie ? "; of equals the first one wins." : ".");
    }

    private static String name(Bank bank) {
        return bank.partition().isPresent() ? "Bank " + bank.partition().getAsInt() : bank.path();
    }
}

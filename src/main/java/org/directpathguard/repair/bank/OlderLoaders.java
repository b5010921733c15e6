package org.directpathguard.repair.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What loaders before 7.0 would do with the same disk.
 *
 * <p>By their published sources they decide between banks as the later ones do and look at fewer of them: up to 6.7 U1 at
 * partitions 5 and 6, in 6.7 U2 and U3 at the first two banks that they find. Which loader a disk has stands nowhere, so
 * the difference is told, and only where a bank is that old.
 */
final class OlderLoaders {

    private static final int MOST_BANKS = 2;
    private static final Pattern OLD_BUILD = Pattern.compile("[3-6]\\..*");

    private OlderLoaders() {}

    /** A sentence for each of them that would start another bank than the one chosen. */
    static List<String> differences(List<Bank> banks, Optional<Bank> chosen) {
        List<String> sentences = new ArrayList<>();
        boolean old = banks.stream()
                .anyMatch(bank ->
                        OLD_BUILD.matcher(bank.bootConfig().build().strip()).matches());
        if (old && banks.stream().allMatch(bank -> bank.partition().isPresent())) {
            Predicate<Bank> fixed =
                    bank -> bank.partition().orElse(0) == 5 || bank.partition().orElse(0) == 6;
            tell("A loader of 6.7 U1 or older looks at partitions 5 and 6 only", banks, fixed, chosen)
                    .ifPresent(sentences::add);
            tell("A loader of 6.7 U2 or U3 looks at the first two banks only", banks, bank -> true, chosen)
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> tell(String rule, List<Bank> banks, Predicate<Bank> seen, Optional<Bank> chosen) {
        List<Bank> looked = banks.stream()
                .filter(Bank::countsForLoader)
                .filter(seen)
                .limit(MOST_BANKS)
                .toList();
        Optional<Bank> other = LoaderChoice.highest(looked);
        if (other.equals(chosen)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%s, and would start %s.",
                rule,
                other.map(bank -> "bank " + bank.partition().orElse(0)).orElse("none")));
    }
}

package org.directpathguard.cli;

import java.util.stream.Collectors;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.SamplePeople;

/** Says who may log in to a simulated server, with passwords that open nothing else. */
final class People {

    private People() {}

    static String described() {
        return SamplePeople.all().stream().map(People::described).collect(Collectors.joining());
    }

    private static String described(Account account) {
        String may = account.equals(SamplePeople.BOB)
                ? "reads only"
                : account.equals(SamplePeople.DAN)
                        ? "may change passthrough in san-cluster only"
                        : "may change passthrough";
        return "  %s, password %s: %s%n".formatted(account.name(), account.password(), may);
    }
}

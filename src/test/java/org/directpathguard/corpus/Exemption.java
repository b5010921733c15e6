package org.directpathguard.corpus;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A place whose absence the API itself gives a meaning: "not set". Nobody can tell a lost one from one that was never
 * there, so that taking it away may turn BLOCK into ALLOW.
 *
 * @param path the places
 * @param cases the cases in which it is the only evidence
 * @param reason why its absence can't be told from "not set"
 */
record Exemption(Pattern path, Pattern cases, String reason) {

    static final List<Exemption> ALL = List.of();

    static boolean covers(Case expected, Mutation mutation) {
        return ALL.stream()
                .anyMatch(exemption -> exemption.path.matcher(mutation.path()).matches()
                        && exemption.cases.matcher(expected.name).matches());
    }

    static Exemption of(String path, String cases, String reason) {
        return new Exemption(Pattern.compile(path), Pattern.compile(cases), reason);
    }
}

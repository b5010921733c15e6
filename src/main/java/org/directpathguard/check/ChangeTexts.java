package org.directpathguard.check;

import java.util.List;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Situation;

/**
 * What a change ticket wants to know about a request: how to do it, how to come back, and how to see that it went well.
 *
 * <p>Each is a list of numbered steps, one a line, about this host and its version. Names are data that anybody may have
 * given: they never begin a line, and what would break a line is shown as a question mark.
 *
 * @param implementationPlan how to do it; for a BLOCK, why not to and what to do instead
 * @param backoutPlan the way back
 * @param testPlan how to see that it went well, and that nothing else left with it
 */
public record ChangeTexts(String implementationPlan, String backoutPlan, String testPlan) {

    static ChangeTexts of(Situation situation, Decision decision, List<Finding> findings) {
        return new ChangeTexts(
                new ImplementationPlan(situation, decision, findings).text(),
                Backout.of(situation),
                new TestPlan(situation, decision).text());
    }
}

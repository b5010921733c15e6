package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.host.Tristate;

/** The host may rebind devices without a reboot, so there may be no time to take the change back. */
final class AppliesAtOnceRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Tristate atOnce = RebindSupport.of(situation.snapshot());
        if (!atOnce.mayBe() || situation.group().addresses().isEmpty()) {
            return List.of();
        }
        return situation
                .finding(RuleId.APPLIES_AT_ONCE)
                .title("%s", RebindSupport.sentence(atOnce))
                .explanation(
                        "From vSphere 7.0 on a host may rebind a device without a restart (applyNow unset means: at once where"
                                + " possible), so the window to undo the change may not exist.")
                .action("Set applyNow to false in the call, or do it in a maintenance window.")
                .evidence("capability.deviceRebindWithoutRebootSupported", atOnce.isYes() ? "true" : "not reported")
                .list();
    }
}

package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.VirtualFunctions;
import org.directpathguard.pci.PciAddress;

/** A physical function leaves while virtual functions of it are active. */
final class SriovFunctionsRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Set<PciAddress> physical = situation.topology().rows().stream()
                .filter(row -> situation.joint().contains(row.address()))
                .filter(row -> row.virtualFunctions()
                        .filter(SriovFunctionsRule::anyActive)
                        .isPresent())
                .map(PassthroughRow::address)
                .collect(Collectors.toCollection(TreeSet::new));
        if (physical.isEmpty()) {
            return List.of();
        }
        return situation
                .finding(RuleId.SRIOV_FUNCTIONS)
                .title("Virtual functions are active on %s", situation.words().functions(physical))
                .explanation("They vanish with their physical function; machines that hold one of them do not start.")
                .action("Take the virtual functions away from the machines and switch SR-IOV off first.")
                .functions(physical)
                .evidence("config.pciPassthruInfo numVirtualFunction", "above 0")
                .list();
    }

    private static boolean anyActive(VirtualFunctions functions) {
        return functions.active().mayBe() && functions.count() > 0;
    }
}

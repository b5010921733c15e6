package org.directpathguard.corpus.dump;

import java.util.List;
import java.util.Optional;

/** A port group of a standard switch. */
public final class DumpPortGroup {

    private final String name;
    private Optional<Teaming> own = Optional.empty();

    DumpPortGroup(String name) {
        this.name = name;
    }

    /** Gives it a teaming order of its own, in place of the switch's. */
    public DumpPortGroup teaming(List<String> active, List<String> standby) {
        own = Optional.of(new Teaming(active, standby));
        return this;
    }

    String key() {
        return "key-vim.host.PortGroup-" + name;
    }

    String name() {
        return name;
    }

    Node toNode(String switchName, Teaming ofTheSwitch) {
        return Node.of("portgroup")
                .leaf("key", key())
                .leaf("vswitch", "key-vim.host.VirtualSwitch-" + switchName)
                .with(own.orElse(ofTheSwitch).policy("computedPolicy"))
                .with(Node.of("spec")
                        .leaf("name", name)
                        .leaf("vlanId", 0)
                        .leaf("vswitchName", switchName)
                        .with(own.map(teaming -> teaming.policy("policy")).orElseGet(Teaming::inherited)));
    }
}

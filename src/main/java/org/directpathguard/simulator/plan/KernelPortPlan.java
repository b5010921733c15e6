package org.directpathguard.simulator.plan;

import java.util.List;

/**
 * A network interface of the hypervisor itself.
 *
 * @param name for instance {@code vmk0}
 * @param portGroup the port group it is on; on a distributed switch the port group's name too
 * @param distributed true if that port group belongs to a distributed switch
 * @param address its IPv4 address
 * @param roles what it carries, in the API's words: {@code management}, {@code vmotion}, {@code vsan} and so on
 */
public record KernelPortPlan(String name, String portGroup, boolean distributed, String address, List<String> roles) {

    /** {@return the interface's key} */
    public String key() {
        return "key-vim.host.VirtualNic-" + name;
    }
}

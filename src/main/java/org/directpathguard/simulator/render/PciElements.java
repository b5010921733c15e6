package org.directpathguard.simulator.render;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.PassthroughPlan;

/** {@code hardware.pciDevice} and {@code config.pciPassthruInfo}. */
final class PciElements {

    private PciElements() {}

    static List<Element> devices(HostPlan host) {
        return host.functions().stream()
                .map(function -> device(function, host.release()))
                .toList();
    }

    private static Element device(FunctionPlan function, EsxiRelease release) {
        List<Element> newer = release.compareTo(EsxiRelease.V8_0_U3) >= 0
                ? List.of(Vim.text("deviceClassName", function.pciClass().displayName()))
                : List.of();
        return Vim.object(
                "pciDevice",
                "",
                List.of(
                        List.of(
                                Vim.text("id", function.address()),
                                Vim.text("classId", function.pciClass().code()),
                                // The API gives numbers of 8 and 16 bits with a sign.
                                Vim.text("bus", (byte) function.address().bus()),
                                Vim.text("slot", function.address().slot()),
                                Vim.text("function", function.address().function()),
                                Vim.text("vendorId", signed(function.identity().vendorId())),
                                Vim.text(
                                        "subVendorId",
                                        signed(function.identity().subsystemVendorId())),
                                Vim.text("vendorName", function.vendorName()),
                                Vim.text("deviceId", signed(function.identity().deviceId())),
                                Vim.text(
                                        "subDeviceId",
                                        signed(function.identity().subsystemId())),
                                Vim.text(
                                        "parentBridge",
                                        function.parentBridge()
                                                .map(Object::toString)
                                                .orElse("")),
                                Vim.text("deviceName", function.deviceName())),
                        newer));
    }

    static List<Element> passthrough(HostPlan host) {
        return host.functions().stream().map(PciElements::passthrough).toList();
    }

    private static Element passthrough(FunctionPlan function) {
        PassthroughPlan state = function.passthrough();
        Optional<PassthroughPlan.Sriov> sriov = state.sriov();
        List<Element> common = List.of(
                Vim.text("id", function.address()),
                Vim.text("dependentDevice", state.dependentDevice()),
                Vim.text("passthruEnabled", state.enabled()),
                Vim.text("passthruCapable", state.capable()),
                Vim.text("passthruActive", state.active()));
        return sriov.isEmpty()
                ? Vim.object("pciPassthruInfo", "", List.of(common))
                : Vim.object("pciPassthruInfo", "HostSriovInfo", List.of(common, sriov(sriov.get())));
    }

    private static List<Element> sriov(PassthroughPlan.Sriov sriov) {
        boolean active = sriov.active() > 0;
        return List.of(
                Vim.text("sriovEnabled", active),
                Vim.text("sriovCapable", true),
                Vim.text("sriovActive", active),
                Vim.text("numVirtualFunctionRequested", sriov.active()),
                Vim.text("numVirtualFunction", sriov.active()),
                Vim.text("maxVirtualFunctionSupported", sriov.maximum()));
    }

    private static short signed(int id) {
        return (short) id;
    }
}

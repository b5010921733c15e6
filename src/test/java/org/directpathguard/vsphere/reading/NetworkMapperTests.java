package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.RdmaDevice;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;
import org.junit.jupiter.api.Test;

/** RDMA devices and physical NICs. */
class NetworkMapperTests {

    private static NetworkState network(Map<String, String> properties) throws IOException {
        return new NetworkMapper(
                        Answered.host(properties), new NetworkObjects(Map.of(), Reading.known(List.of()), Map.of()))
                .map(Reading.unset(), Reading.known(List.of()));
    }

    @Test
    void anRdmaDeviceNamesTheNicItSharesItsFunctionWith() throws IOException {
        NetworkState network = network(Map.of(
                "config.network.rdmaDevice",
                "<val xsi:type='ArrayOfHostRdmaDevice'><HostRdmaDevice><key>k</key><device>vmrdma0</device><driver>nmlx5</driver><backing"
                        + " xsi:type='HostRdmaDevicePnicBacking'>"
                        + "<pairedUplink>key-vim.host.PhysicalNic-vmnic4</pairedUplink></backing></HostRdmaDevice>"
                        + "<HostRdmaDevice><key>l</key><device>vmrdma1</device></HostRdmaDevice></val>"));

        assertThat(network.rdmaDevices().value().orElseThrow())
                .containsExactly(
                        new RdmaDevice("vmrdma0", java.util.Optional.of("key-vim.host.PhysicalNic-vmnic4")),
                        new RdmaDevice("vmrdma1", java.util.Optional.empty()));
    }

    @Test
    void aNicWithoutLinkSpeedHasNoLink() throws IOException {
        NetworkState network = network(Map.of(
                "config.network.pnic",
                "<val xsi:type='ArrayOfPhysicalNic'><PhysicalNic><key>a</key><device>vmnic0</device><pci>0b:00.0</pci>"
                        + "<linkSpeed><speedMb>1000</speedMb><duplex>true</duplex></linkSpeed></PhysicalNic>"
                        + "<PhysicalNic><key>b</key><device>vmnic1</device><pci>what?</pci></PhysicalNic></val>"));

        assertThat(network.nics().value().orElseThrow())
                .extracting(org.directpathguard.host.PhysicalNic::linkUp)
                .containsExactly(Tristate.YES, Tristate.NO);
        assertThat(network.nics().value().orElseThrow().get(0).pci().value()).contains(new PciAddress(0, 0x0b, 0, 0));
        assertThat(network.nics().value().orElseThrow().get(1).pci().isMissing())
                .isTrue();
    }
}

package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.Reading;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VirtualSwitch.Uplink;
import org.junit.jupiter.api.Test;

class SwitchMapperTests {

    private static final String NICS = "<val xsi:type='ArrayOfPhysicalNic'>"
            + "<PhysicalNic><key>key-vim.host.PhysicalNic-vmnic4</key><device>vmnic4</device></PhysicalNic>"
            + "<PhysicalNic><key>key-vim.host.PhysicalNic-vmnic5</key><device>vmnic5</device></PhysicalNic></val>";
    private static final String BACKING = "<spec><backing xsi:type='DistributedVirtualSwitchHostMemberPnicBacking'>"
            + "<pnicSpec><pnicDevice>vmnic4</pnicDevice><uplinkPortKey>%s</uplinkPortKey></pnicSpec>"
            + "<pnicSpec><pnicDevice>vmnic5</pnicDevice><uplinkPortKey>%s</uplinkPortKey></pnicSpec>"
            + "</backing></spec>";
    private static final String PORTS = "<uplinkPort><key>10</key><value>Uplink 1</value></uplinkPort>"
            + "<uplinkPort><key>11</key><value>Uplink 2</value></uplinkPort>";
    private static final String GROUP = "<hostLag><lagKey>lag-7</lagKey><lagName>lag1</lagName>"
            + "<uplinkPort><key>20</key><value>lag1-0</value></uplinkPort>"
            + "<uplinkPort><key>21</key><value>lag1-1</value></uplinkPort></hostLag>";

    private static VirtualSwitch distributed(String inside) throws IOException {
        Mapping host = Answered.host(Map.of(
                "config.network.pnic",
                NICS,
                "config.network.proxySwitch",
                "<val xsi:type='ArrayOfHostProxySwitch'><HostProxySwitch><dvsUuid>50 2e</dvsUuid><dvsName>dvs</dvsName>"
                        + "<key>k</key><pnic>key-vim.host.PhysicalNic-vmnic4</pnic>"
                        + "<pnic>key-vim.host.PhysicalNic-vmnic5</pnic>" + inside + "</HostProxySwitch></val>"));
        return new SwitchMapper(host).map().value().orElseThrow().get(0);
    }

    @Test
    void theUplinksOfADistributedSwitchBearTheNamesThatTeamingOrdersUse() throws IOException {
        VirtualSwitch found = distributed(PORTS + BACKING.formatted("10", "11"));

        assertThat(found.distributed()).isTrue();
        assertThat(found.uuid()).isEqualTo("50 2e");
        assertThat(found.uplinks())
                .containsExactly(
                        new Uplink("key-vim.host.PhysicalNic-vmnic4", "Uplink 1"),
                        new Uplink("key-vim.host.PhysicalNic-vmnic5", "Uplink 2"));
    }

    @Test
    void thePortsOfALinkAggregationGroupBearTheNameOfTheGroup() throws IOException {
        VirtualSwitch found = distributed(PORTS + GROUP + BACKING.formatted("20", "21"));

        assertThat(found.uplinks()).extracting(Uplink::uplinkName).containsExactly("lag1", "lag1");
    }

    @Test
    void oneNicInTheGroupAndOneBesideItAreToldApart() throws IOException {
        VirtualSwitch found = distributed(PORTS + GROUP + BACKING.formatted("20", "11"));

        assertThat(found.uplinks()).extracting(Uplink::uplinkName).containsExactly("lag1", "Uplink 2");
    }

    @Test
    void anUplinkThatNoPortNamesIsKeptWithoutAName() throws IOException {
        assertThat(distributed("").uplinks()).extracting(Uplink::uplinkName).containsExactly("", "");
    }

    @Test
    void theNicsOfABondCountWhereTheSwitchItselfListsNone() throws IOException {
        Mapping host = Answered.host(
                "config.network.vswitch",
                "<val xsi:type='ArrayOfHostVirtualSwitch'><HostVirtualSwitch><name>vSwitch0</name><spec>"
                        + "<bridge xsi:type='HostVirtualSwitchBondBridge'><nicDevice>vmnic0</nicDevice>"
                        + "<nicDevice>vmnic1</nicDevice></bridge></spec></HostVirtualSwitch></val>");

        assertThat(new SwitchMapper(host).map().value().orElseThrow().get(0).uplinks())
                .extracting(Uplink::nicKey)
                .containsExactly("vmnic0", "vmnic1");
    }

    @Test
    void aHostWithoutSwitchesHasNone() throws IOException {
        Reading<List<VirtualSwitch>> none = new SwitchMapper(Answered.host(Map.of())).map();

        assertThat(none.isMissing()).isFalse();
        assertThat(none.value()).isEmpty();
    }
}

package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.PortGroup.NicOrder;
import org.directpathguard.host.Reading;
import org.junit.jupiter.api.Test;

class PortGroupMapperTests {

    private static final String STRING = "<val xsi:type='xsd:string'>%s</val>";

    private static Reading<NicOrder> teaming(String settings) throws IOException {
        PropertyBag group = Answered.bag(
                "DistributedVirtualPortgroup",
                Map.of(
                        "name",
                        STRING.formatted("dv-storage"),
                        "key",
                        STRING.formatted("dvportgroup-7"),
                        "config.distributedVirtualSwitch",
                        "<val xsi:type='ManagedObjectReference' type='VmwareDistributedVirtualSwitch'>dvs-1</val>",
                        "config.defaultPortConfig",
                        settings));
        NetworkObjects networks = new NetworkObjects(Map.of(), Reading.known(List.of(group)), Map.of("dvs-1", "dvs"));
        PortGroup found = new PortGroupMapper(Answered.host(Map.of()), networks)
                .map()
                .value()
                .orElseThrow()
                .get(0);
        assertThat(found.name()).isEqualTo("dv-storage");
        assertThat(found.switchName()).isEqualTo("dvs");
        return found.teaming();
    }

    @Test
    void theTeamingOrderOfADistributedPortGroupNamesUplinkPorts() throws IOException {
        Reading<NicOrder> order = teaming("<val xsi:type='VMwareDVSPortSetting'><uplinkTeamingPolicy>"
                + "<inherited>false</inherited><uplinkPortOrder><inherited>false</inherited>"
                + "<activeUplinkPort>Uplink 1</activeUplinkPort><standbyUplinkPort>Uplink 2</standbyUplinkPort>"
                + "</uplinkPortOrder></uplinkTeamingPolicy></val>");

        assertThat(order.value()).contains(new NicOrder(List.of("Uplink 1"), List.of("Uplink 2")));
    }

    @Test
    void aTeamingOrderMayNameALinkAggregationGroup() throws IOException {
        Reading<NicOrder> order = teaming("<val xsi:type='VMwareDVSPortSetting'><uplinkTeamingPolicy>"
                + "<inherited>false</inherited><uplinkPortOrder><inherited>false</inherited>"
                + "<activeUplinkPort>lag1</activeUplinkPort></uplinkPortOrder></uplinkTeamingPolicy></val>");

        assertThat(order.value()).contains(new NicOrder(List.of("lag1"), List.of()));
    }

    @Test
    void settingsWithoutAnOrderUseEveryUplink() throws IOException {
        Reading<NicOrder> order = teaming("<val xsi:type='VMwareDVSPortSetting'/>");

        assertThat(order.isMissing()).isFalse();
        assertThat(order.value()).isEmpty();
    }

    @Test
    void settingsOfAnUnknownKindAreNotUnderstood() throws IOException {
        assertThat(teaming("<val xsi:type='DVPortSetting'/>").isMissing()).isTrue();
    }

    @Test
    void aPortGroupWithoutAnOrderOfItsOwnFollowsItsSwitch() throws IOException {
        String order = "<nicTeaming><nicOrder><activeNic>%s</activeNic></nicOrder></nicTeaming>";
        Mapping host = Answered.host(Map.of(
                "config.network.vswitch",
                "<val xsi:type='ArrayOfHostVirtualSwitch'><HostVirtualSwitch><name>vSwitch0</name><spec><policy>"
                        + order.formatted("vmnic0") + "</policy></spec></HostVirtualSwitch></val>",
                "config.network.portgroup",
                "<val xsi:type='ArrayOfHostPortGroup'><HostPortGroup><spec><name>a</name><vswitchName>vSwitch0"
                        + "</vswitchName><policy/></spec></HostPortGroup><HostPortGroup><spec><name>b</name>"
                        + "<vswitchName>vSwitch0</vswitchName><policy>" + order.formatted("vmnic1")
                        + "</policy></spec></HostPortGroup></val>"));
        List<PortGroup> groups = new PortGroupMapper(
                        host, new NetworkObjects(Map.of(), Reading.known(List.of()), Map.of()))
                .map()
                .value()
                .orElseThrow();

        assertThat(groups)
                .extracting(group -> group.teaming().value().orElseThrow().active())
                .containsExactly(List.of("vmnic0"), List.of("vmnic1"));
    }
}

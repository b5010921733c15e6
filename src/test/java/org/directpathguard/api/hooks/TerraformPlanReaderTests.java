package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TerraformPlanReaderTests {

    private static final HookProperties.Mapped NONE = new HookProperties.Mapped(List.of());

    private static List<Ask> asks(String... resources) throws UnresolvedFieldException, PlanUnreadableException {
        HookProperties.Terraform terraform = new HookProperties.Terraform(
                null,
                List.of(),
                List.of(),
                Duration.ofMinutes(1),
                List.of(new FieldMapping("own_toggle", "/place/esx", "/cards", "")));
        HookProperties properties = new HookProperties(Duration.ofSeconds(8), null, terraform, NONE, NONE);
        String plan = "{'format_version':'1.2','resource_changes':[" + String.join(",", resources) + "]}";
        return new TerraformPlanReader(properties).asks(JsonMapper.shared().readTree(plan.replace('\'', '"')));
    }

    private static String resource(String type, String actions, String after, String unknown) {
        return "{'address':'" + type + ".x','type':'" + type + "','change':{'actions':" + actions
                + ",'before':null,'after':" + after + ",'after_unknown':" + unknown + "}}";
    }

    private static String created(String type, String after) {
        return resource(type, "['create']", after, "{}");
    }

    @Test
    void aMachineThatGetsADeviceAsksForItsHost() throws UnresolvedFieldException, PlanUnreadableException {
        assertThat(asks(created(
                        "vsphere_virtual_machine",
                        "{'host_system_id':'host-12','pci_device_id':['0000:03:00.0','0000:03:00.1']}")))
                .containsExactly(new Ask("host-12", Set.of("0000:03:00.0", "0000:03:00.1"), true));
    }

    @Test
    void glueAsksByTheConvention() throws UnresolvedFieldException, PlanUnreadableException {
        assertThat(asks(
                        created(
                                "null_resource",
                                "{'triggers':{'directpath_guard_host':'esx01','directpath_guard_devices':'vmhba1,"
                                        + " vmhba2'}}"),
                        created(
                                "terraform_data",
                                "{'input':{'directpath_guard_host':'esx02','directpath_guard_devices':['vmhba1'],"
                                        + "'directpath_guard_state':'absent'}}")))
                .containsExactly(
                        new Ask("esx01", Set.of("vmhba1", "vmhba2"), true), new Ask("esx02", Set.of("vmhba1"), false));
    }

    @Test
    void aMappingOfTheSiteIsAdded() throws UnresolvedFieldException, PlanUnreadableException {
        assertThat(asks(created("own_toggle", "{'place':{'esx':'esx03'},'cards':'0000:05:00.0'}")))
                .containsExactly(new Ask("esx03", Set.of("0000:05:00.0"), true));
    }

    @Test
    void whatStaysOrGoesIsNotAsked() throws UnresolvedFieldException, PlanUnreadableException {
        String machine = "{'host_system_id':'host-12','pci_device_id':['0000:03:00.0']}";
        assertThat(asks(
                        resource("vsphere_virtual_machine", "['no-op']", machine, "{}"),
                        resource("vsphere_virtual_machine", "['delete']", "null", "{}"),
                        resource("vsphere_virtual_machine", "['forget']", machine, "{}"),
                        created("vsphere_virtual_machine", "{'host_system_id':'host-12','pci_device_id':null}"),
                        created("aws_instance", machine)))
                .isEmpty();
        assertThat(asks(resource("vsphere_virtual_machine", "['delete','create']", machine, "{}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"['rearrange']", "['forget','create']", "[]", "null", "'create'"})
    void whatIsDoneInWordsThatNobodyKnowsIsAskedAllTheSame(String actions)
            throws UnresolvedFieldException, PlanUnreadableException {
        assertThat(asks(resource(
                        "vsphere_virtual_machine",
                        actions,
                        "{'host_system_id':'host-12','pci_device_id':['0000:03:00.0']}",
                        "{}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pci_device_id':['0000:03:00.0']}",
                "{'host_system_id':null,'pci_device_id':['0000:03:00.0']}",
                "{'host_system_id':['a','b'],'pci_device_id':['0000:03:00.0']}",
                "{'host_system_id':'host-1','pci_device_id':[7]}",
                "{'host_system_id':'host-1','pci_device_id':{'a':'b'}}"
            })
    void aMachineThatCanNotBeResolvedIsRefusedByName(String after) {
        assertThatExceptionOfType(UnresolvedFieldException.class)
                .isThrownBy(() -> asks(created("vsphere_virtual_machine", after)))
                .withMessageStartingWith("vsphere_virtual_machine.x: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'pci_device_id':true}", "{'pci_device_id':[false,true]}", "{'host_system_id':true}", "true"})
    void whatIsKnownOnlyAfterTheApplyIsRefused(String unknown) {
        assertThatExceptionOfType(UnresolvedFieldException.class)
                .isThrownBy(() -> asks(resource(
                        "vsphere_virtual_machine",
                        "['create']",
                        "{'host_system_id':'host-12','pci_device_id':['0000:03:00.0']}",
                        unknown)))
                .withMessageContaining("known only after the apply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format_version\":\"1.2\",\"resource_changes\":7}",
                "{\"resource_changes\":[]}",
                "{\"format_version\":\"1.2\",\"resource_changes\":[],\"errored\":true}"
            })
    void whatIsNoPlanIsRefused(String plan) {
        HookProperties properties = new HookProperties(
                Duration.ofSeconds(8),
                null,
                new HookProperties.Terraform(null, List.of(), List.of(), Duration.ofMinutes(1), List.of()),
                NONE,
                NONE);
        assertThatExceptionOfType(PlanUnreadableException.class)
                .isThrownBy(() -> new TerraformPlanReader(properties)
                        .asks(JsonMapper.shared().readTree(plan)));
    }

    @Test
    void whatIsAskedOfOneHostIsJudgedTogether() {
        assertThat(Ask.joined(
                        List.of(
                                new Ask("esx01", Set.of("vmhba1"), true),
                                new Ask("ESX01 ", Set.of("vmhba2"), true),
                                new Ask("esx01", Set.of("vmhba3"), false)),
                        name -> name.toLowerCase(Locale.ROOT)))
                .containsExactly(
                        new Ask("esx01", Set.of("vmhba1", "vmhba2"), true), new Ask("esx01", Set.of("vmhba3"), false));
    }
}

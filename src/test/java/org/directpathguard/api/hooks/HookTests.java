package org.directpathguard.api.hooks;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class HookTests {

    private static final String BLOCKED = "0000:00:1f.2";
    private static final String FREE = "0000:03:00.0";

    private final MockMvc mvc;

    @Autowired
    HookTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    private ResultActions send(String hook, String body) throws Exception {
        return mvc.perform(post("/api/v1/hooks/" + hook)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk());
    }

    @Nested
    class Ansible {

        private ResultActions ask(String arguments) throws Exception {
            return send("ansible", "{" + arguments.replace('\'', '"') + "}");
        }

        @Test
        void theExampleOfThePageIsRefusedWithItsReasons() throws Exception {
            send("ansible", Page.example("ansible.md", "json"))
                    .andExpect(jsonPath("$.failed").value(true))
                    .andExpect(jsonPath("$.changed").value(false))
                    .andExpect(jsonPath("$.msg").value(startsWith("BLOCK for 0000:00:1f.2 on esx01.example.org")))
                    .andExpect(jsonPath("$.msg").value(containsString("boot-device")))
                    .andExpect(jsonPath("$.checks[0].decisionToken").isNotEmpty());
        }

        @Test
        void whatMayGoIsAChangeWithItsDifference() throws Exception {
            ask("'esxi_hostname':'esx02.example.org','devices':[{'device_id':'" + FREE + "'}]")
                    .andExpect(jsonPath("$.failed").value(false))
                    .andExpect(jsonPath("$.changed").value(true))
                    .andExpect(jsonPath("$.diff.before['esx02.example.org'][0].passthruEnabled")
                            .value(false))
                    .andExpect(jsonPath("$.diff.after['esx02.example.org'][0].passthruEnabled")
                            .value(true));
        }

        @Test
        void turningOffIsNeverRefused() throws Exception {
            ask("'esxi_hostname':'esx01.example.org','devices':[{'name':'" + BLOCKED + "'}],'state':'absent'")
                    .andExpect(jsonPath("$.failed").value(false));
        }

        @Test
        void aNameMeansEveryDeviceThatBearsIt() throws Exception {
            ask("'esxi_hostname':'esx04.example.org','devices':[{'device_name':"
                            + "'ISP2532-based 8Gb Fibre Channel to PCI Express HBA'}]")
                    .andExpect(jsonPath("$.diff.before['esx04.example.org']", hasSize(2)));
        }

        @Test
        void passwordsOfTheConnectionArePassedOverAndNeverRepeated() throws Exception {
            ask("'hostname':'vc','username':'u','password':'geheim77','validate_certs':false,"
                            + "'esxi_hostname':'esx02.example.org','devices':[{'device':'" + FREE + "'}]")
                    .andExpect(jsonPath("$.failed").value(false))
                    .andExpect(jsonPath("$..*", not(hasItem(containsString("geheim77")))));
        }

        @Test
        void everyAliasOfTheModuleIsTakenAndEmptyOptionsAreNone() throws Exception {
            ask("'hostname':'vc','user':'u','pass':'geheim77','port':443,'proxy_host':null,'cluster':null,"
                            + "'esxi_hostname':'esx02.example.org',"
                            + "'devices':[{'device':'" + FREE + "','name':null,'device_name':null}],'state':'present'")
                    .andExpect(jsonPath("$.failed").value(false))
                    .andExpect(jsonPath("$..*", not(hasItem(containsString("geheim77")))));
            ask("'hostname':'vc','admin':'u','pwd':'geheim77','esxi_hostname':'esx02.example.org',"
                            + "'devices':[{'name':'" + FREE + "'}]")
                    .andExpect(jsonPath("$.failed").value(false))
                    .andExpect(jsonPath("$..*", not(hasItem(containsString("geheim77")))));
        }

        @Test
        void whatWouldChangeIsListedAsTheModuleListsIt() throws Exception {
            ask("'esxi_hostname':'esx02.example.org','devices':[{'device':'" + FREE + "'}]")
                    .andExpect(jsonPath("$.passthrough_configs[0]['esx02.example.org'][0].device_id")
                            .value(FREE))
                    .andExpect(jsonPath("$.passthrough_configs[0]['esx02.example.org'][0].passthruEnabled")
                            .value(true));
            ask("'esxi_hostname':'esx01.example.org','devices':[{'device':'" + BLOCKED + "'}]")
                    .andExpect(jsonPath("$.passthrough_configs").isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"'check_mode':true", "'_ansible_check_mode':true,'_ansible_diff':false"})
        void inCheckModeNothingIsRecorded(String mode) throws Exception {
            ask("'esxi_hostname':'esx02.example.org','devices':[{'device':'" + FREE + "'}]," + mode)
                    .andExpect(jsonPath("$.changed").value(true))
                    .andExpect(jsonPath("$.checks[0].decision").value("ALLOW"))
                    .andExpect(jsonPath("$.checks[0].id").doesNotExist());
        }

        /** {@code 0000:03:00.0} without quotes is 180.0 in YAML 1.1, which Ansible reads. */
        @Test
        void anAddressThatYamlTookForANumberIsRefusedWithTheAdviceToQuoteIt() throws Exception {
            ask("'esxi_hostname':'esx02.example.org','devices':[{'device_id':180.0}]")
                    .andExpect(jsonPath("$.failed").value(true))
                    .andExpect(jsonPath("$.msg").value(containsString("Put quotes around a PCI address")));
        }

        @Test
        void anEntryThatNamesTwoDevicesMeansBoth() throws Exception {
            ask("'esxi_hostname':'esx01.example.org','devices':[{'device_name':'0000:00:02.0','device_id':'" + BLOCKED
                            + "'}]")
                    .andExpect(jsonPath("$.failed").value(true))
                    .andExpect(jsonPath("$.msg").value(containsString(BLOCKED)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'devices':[{'device':'0000:03:00.0'}]",
                    "'esxi_hostname':'esx02.example.org'",
                    "'esxi_hostname':'esx02.example.org','devices':[]",
                    "'esxi_hostname':'esx02.example.org','devices':[{}]",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':'0000:03:00.0','slot':1}]",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':3}]",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':'0000:03:00.0'}],'check_mode':'yes'",
                    "'esxi_hostname':'esx02.example.org','devices':['0000:03:00.0']",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':'No such card'}]",
                    "'esxi_hostname':'nowhere','devices':[{'device':'0000:03:00.0'}]",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':'0000:03:00.0'}],'state':'maybe'",
                    "'esxi_hostname':'esx02.example.org','devices':[{'device':'0000:03:00.0'}],'stat':'absent'",
                    "'esxi_hostname':['esx02.example.org'],'devices':[{'device':'0000:03:00.0'}]",
                    "'esxi_hostname':'esx10.example.org','devices':[{'device':'0000:03:00.0'}]"
                })
        void whatCanNotBeJudgedFails(String arguments) throws Exception {
            ask(arguments)
                    .andExpect(jsonPath("$.failed").value(true))
                    .andExpect(jsonPath("$.changed").value(false))
                    .andExpect(jsonPath("$.msg").isNotEmpty());
        }
    }

    @Nested
    class Admission {

        private ResultActions review(String object, String more) throws Exception {
            return send(
                    "admission",
                    ("{'apiVersion':'admission.k8s.io/v1','kind':'AdmissionReview','request':{'uid':'u-1',"
                                    + "'kind':{'kind':'ConfigMap'},'operation':'UPDATE'" + more + ",'object':" + object
                                    + "}}")
                            .replace('\'', '"'));
        }

        private static String annotated(String host, String devices) {
            return "{'metadata':{'annotations':{'directpath-guard/host':'" + host + "','directpath-guard/devices':'"
                    + devices + "'}}}";
        }

        @Test
        void theExampleOfThePageIsNotAllowed() throws Exception {
            send("admission", Page.example("admission.md", "json"))
                    .andExpect(jsonPath("$.apiVersion").value("admission.k8s.io/v1"))
                    .andExpect(jsonPath("$.kind").value("AdmissionReview"))
                    .andExpect(jsonPath("$.response.uid").value("705ab4f5-6393-11e8-b7cc-42010a800002"))
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.code").value(403))
                    .andExpect(jsonPath("$.response.status.message").value(startsWith("BLOCK for 0000:00:1f.2")))
                    .andExpect(jsonPath("$.response.auditAnnotations.check").isNotEmpty());
        }

        @Test
        void warningsAreShort() throws Exception {
            review(annotated("esx04.example.org", "0000:04:00.0"), "")
                    .andExpect(jsonPath("$.response.uid").value("u-1"))
                    .andExpect(jsonPath("$.response.warnings[*]", everyItem(hasLength(lessThanOrEqualTo(120)))))
                    .andExpect(jsonPath("$.response.warnings").isNotEmpty());
        }

        @Test
        void aDryRunLeavesNoTrace() throws Exception {
            review(annotated("esx02.example.org", FREE), ",'dryRun':true")
                    .andExpect(jsonPath("$.response.allowed").value(true))
                    .andExpect(jsonPath("$.response.auditAnnotations.check").doesNotExist());
        }

        @Test
        void anOlderServerIsAnsweredInItsOwnVersion() throws Exception {
            String review = Page.example("admission.md", "json");
            send("admission", review.replace("admission.k8s.io/v1", "admission.k8s.io/v1beta1"))
                    .andExpect(jsonPath("$.apiVersion").value("admission.k8s.io/v1beta1"))
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.code").value(403))
                    .andExpect(jsonPath("$.response.status.reason").value("Forbidden"));
            send("admission", review.replace("admission.k8s.io/v1", "admission.k8s.io/v2"))
                    .andExpect(jsonPath("$.apiVersion").value("admission.k8s.io/v1"))
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.reason").value("BadRequest"));
        }

        @ParameterizedTest
        @ValueSource(strings = {",'object':{'a':1,'a':2}}}", ",'object':{", "}} and more", ",'name':1e"})
        void evenAReviewThatBreaksOffIsAnsweredByItsUid(String rest) throws Exception {
            send(
                            "admission",
                            ("{'apiVersion':'admission.k8s.io/v1','kind':'AdmissionReview','request':{'uid':'u-7'"
                                            + rest)
                                    .replace('\'', '"'))
                    .andExpect(jsonPath("$.response.uid").value("u-7"))
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.code").value(400));
        }

        @ParameterizedTest
        @ValueSource(strings = {"DELETE", "CONNECT"})
        void whatChangesNoHostGoesOnWithTheRemarkThatNothingWasJudged(String operation) throws Exception {
            send(
                            "admission",
                            ("{'apiVersion':'admission.k8s.io/v1','kind':'AdmissionReview','request':{'uid':'u-2',"
                                            + "'kind':{'kind':'ConfigMap'},'operation':'" + operation
                                            + "','object':null,'oldObject':" + annotated("esx01.example.org", BLOCKED)
                                            + "}}")
                                    .replace('\'', '"'))
                    .andExpect(jsonPath("$.response.uid").value("u-2"))
                    .andExpect(jsonPath("$.response.allowed").value(true))
                    .andExpect(jsonPath("$.response.auditAnnotations.decision").value("NOTHING_JUDGED"));
        }

        @Test
        void anObjectThatNamesNothingIsNotCalledAllowed() throws Exception {
            review("{'metadata':{'name':'x'}}", "")
                    .andExpect(jsonPath("$.response.allowed").value(true))
                    .andExpect(jsonPath("$.response.status.message").value(startsWith("Nothing judged.")))
                    .andExpect(jsonPath("$.response.auditAnnotations.decision").value("NOTHING_JUDGED"));
        }

        @Test
        void halfAQuestionIsRefused() throws Exception {
            review("{'metadata':{'annotations':{'directpath-guard/devices':'vmhba0'}}}", "")
                    .andExpect(jsonPath("$.response.allowed").value(false));
            review("{'metadata':{'annotations':{'directpath-guard/host':'esx01.example.org'}}}", "")
                    .andExpect(jsonPath("$.response.allowed").value(false));
            review(annotated("nowhere", FREE), "")
                    .andExpect(jsonPath("$.response.allowed").value(false));
            review(annotated("esx10.example.org", "vmhba0"), "")
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.code").value(503));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "null",
                    "{}",
                    "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":null}",
                    "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"u\"}}",
                    "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"u\",\"object\":7}}"
                })
        void whatIsNoReviewIsNotAllowed(String body) throws Exception {
            send("admission", body)
                    .andExpect(jsonPath("$.response.allowed").value(false))
                    .andExpect(jsonPath("$.response.status.code").value(400));
        }
    }

    @Nested
    class ServiceNow {

        @Test
        void theExampleOfThePageGetsItsTexts() throws Exception {
            send("servicenow", Page.example("servicenow.md", "json"))
                    .andExpect(jsonPath("$.decision").value("BLOCK"))
                    .andExpect(jsonPath("$.proceed").value(false))
                    .andExpect(jsonPath("$.work_notes").value(startsWith("BLOCK for 0000:00:1f.2")))
                    .andExpect(jsonPath("$.work_notes").value(hasLength(lessThanOrEqualTo(4000))))
                    .andExpect(jsonPath("$.implementation_plan").value(startsWith("1. Do not make this change.")))
                    .andExpect(jsonPath("$.backout_plan").isNotEmpty())
                    .andExpect(jsonPath("$.test_plan").isNotEmpty());
        }

        @Test
        void theFieldsOfASiteAreReadAsWell() throws Exception {
            send(
                            "servicenow",
                            "{\"sys_id\":\"1\",\"u_esxi_host\":\"esx02.example.org\",\"u_pci_devices\":[\"0000:03:00.0\"]}")
                    .andExpect(jsonPath("$.decision").value("ALLOW"))
                    .andExpect(jsonPath("$.proceed").value(true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    // sysparm_display_value=true
                    "{'number':'CHG1','requested_by':{'display_value':'Ada','link':'https://x/api/now/table/sys_user/1'},"
                            + "'u_esxi_host':{'display_value':'ESX02.example.org',"
                            + "'link':'https://x/api/now/table/cmdb_ci_esx_server/9d385017c611228701d22104cc95c371'},"
                            + "'u_pci_devices':'0000:03:00.0','u_passthrough_state':'Present','u_note':''}",
                    // sysparm_display_value=all
                    "{'number':{'display_value':'CHG1','value':'CHG1'},"
                            + "'u_esxi_host':{'display_value':'esx02.example.org','value':'9d385017c611228701d22104cc95c371',"
                            + "'link':'https://x/api/now/table/cmdb_ci_esx_server/9d385017c611228701d22104cc95c371'},"
                            + "'u_pci_devices':{'display_value':'0000:03:00.0','value':'0000:03:00.0'},"
                            + "'u_passthrough_state':{'display_value':'','value':''}}",
                    // references elsewhere in the record are nobody's business
                    "{'host':'esx02.example.org','devices':'0000:03:00.0','cmdb_ci':{'link':'https://x/1','value':'1'}}"
                })
        void aRecordIsReadAsTheTableInterfaceGivesIt(String body) throws Exception {
            send("servicenow", body.replace('\'', '"'))
                    .andExpect(jsonPath("$.decision").value("ALLOW"))
                    .andExpect(jsonPath("$.proceed").value(true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'0000:03:00.0,0000:00:1F.2'",
                    "'0000:03:00.0\\n00:1f.2\\n'",
                    "'0000:03:00.0; 0:0:1f.2'",
                    "'0000:3:0.0\\tVMHBA0'",
                    "['0000:03:00.0','vmhba0']"
                })
        void severalDevicesAreOneQuestionHoweverTheyAreWrittenDown(String devices) throws Exception {
            send("servicenow", ("{'host':'esx02.example.org','devices':" + devices + "}").replace('\'', '"'))
                    .andExpect(
                            jsonPath("$.work_notes").value(containsString(" for 0000:00:1f.2, 0000:03:00.0 on esx02")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'link':'https://x/api/now/table/cmdb_ci_esx_server/1','value':'9d385017c611228701d22104cc95c371'}",
                    "{'value':'9d385017c611228701d22104cc95c371'}",
                    "{'link':'https://x/api/now/table/cmdb_ci_esx_server/9d385017c611228701d22104cc95c371'}",
                    "{'display_value':'','value':'9d385017c611228701d22104cc95c371'}",
                    "{'display_value':null,'link':'https://x/1'}",
                    "'9d385017c611228701d22104cc95c371'"
                })
        void aReferenceWithoutANameIsRefusedWithTheWayToSendIt(String host) throws Exception {
            send("servicenow", ("{'host':" + host + ",'devices':'0000:03:00.0'}").replace('\'', '"'))
                    .andExpect(jsonPath("$.proceed").value(false))
                    .andExpect(jsonPath("$.work_notes").value(containsString("At /host stands the sys_id of a record")))
                    .andExpect(jsonPath("$.work_notes").value(containsString("sysparm_display_value=true")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[1]",
                    "{'host':{'display_value':''},'devices':'vmhba0'}",
                    "{'host':{'display_value':7},'devices':'vmhba0'}",
                    "{'host':{'display_value':'nowhere'},'devices':'vmhba0'}",
                    "{'host':{},'devices':'vmhba0'}",
                    "{}",
                    "{\"host\":\"esx01.example.org\"}",
                    "{\"devices\":\"vmhba0\"}",
                    "{\"host\":7,\"devices\":\"vmhba0\"}",
                    "{\"host\":\"a\",\"host\":\"b\",\"devices\":\"c\"}"
                })
        void whatCanNotBeJudgedDoesNotProceed(String body) throws Exception {
            send("servicenow", body.replace('\'', '"'))
                    .andExpect(jsonPath("$.proceed").value(false))
                    .andExpect(jsonPath("$.work_notes").isNotEmpty());
        }
    }

    @Nested
    class Automation {

        @Test
        void theExampleOfThePageDoesNotProceedAndHoldsTextsOnly() throws Exception {
            send("vro", Page.example("vro.md", "json"))
                    .andExpect(jsonPath("$.decision").value("BLOCK"))
                    .andExpect(jsonPath("$.proceed").value("false"))
                    .andExpect(jsonPath("$.message").value(startsWith("BLOCK for 0000:00:1f.2")))
                    .andExpect(jsonPath("$.checkId").value(hasLength(36)))
                    .andExpect(jsonPath("$[*]", everyItem(instanceOf(String.class))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "7", "{}", "{\"devices\":\"vmhba0\"}", "{\"host\":\"nowhere\",\"devices\":\"vmhba0\"}"})
        void whatCanNotBeJudgedDoesNotProceed(String body) throws Exception {
            send("vro", body).andExpect(jsonPath("$.proceed").value("false"));
        }

        @Test
        void theExampleForPowerShellIsTheRequestOfACheck() throws Exception {
            mvc.perform(post("/api/v1/checks")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(Page.example("powercli.md", "json")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.decision").value("BLOCK"))
                    .andExpect(jsonPath("$.decisionToken").isNotEmpty());
        }
    }

    @Test
    void everyHookIsDescribedWithAnExample() throws Exception {
        ResultActions description = mvc.perform(get("/v3/api-docs")).andExpect(status().isOk());
        for (String hook : new String[] {"terraform", "admission", "ansible", "servicenow", "vro"}) {
            description.andExpect(jsonPath("$.paths['/api/v1/hooks/" + hook
                            + "'].post.requestBody.content['application/json'].examples")
                    .exists());
        }
    }
}

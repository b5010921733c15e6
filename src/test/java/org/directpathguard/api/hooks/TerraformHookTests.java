package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** The run task against a Terraform of our own, over TLS. */
@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class TerraformHookTests {

    private static final String KEY = "the key of the run task";
    private static final String BOOT = "{'host_system_id':'host-10','pci_device_id':['0000:00:1f.2']}";
    private static final TerraformServer TERRAFORM = server();

    private final MockMvc mvc;
    private final Database database;

    @Autowired
    TerraformHookTests(MockMvc mvc, Database database) {
        this.mvc = mvc;
        this.database = database;
    }

    private static TerraformServer server() {
        try {
            return new TerraformServer();
        } catch (Exception failure) {
            throw new IllegalStateException("No server could be started", failure);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        Path folder = Files.createTempDirectory("run-task");
        Path key = Files.writeString(folder.resolve("key"), KEY + "\n");
        Path authority = TestCertificate.valid().writePem(folder.resolve("ca.pem"));
        registry.add("guard.hooks.terraform.key-file", key::toString);
        registry.add("guard.hooks.terraform.hosts", TERRAFORM::host);
        registry.add("guard.hooks.terraform.private-hosts", TERRAFORM::host);
        registry.add("guard.hooks.public-url", () -> "https://guard.example.com/");
        registry.add("guard.outside.ca-file", authority::toString);
    }

    @AfterAll
    static void stop() {
        TERRAFORM.close();
    }

    private ResultActions send(String body, String signature) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/hooks/terraform")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return mvc.perform(signature.isEmpty() ? request : request.header("X-TFC-Task-Signature", signature));
    }

    private static String sign(String body) {
        return HexFormat.of()
                .formatHex(TerraformSignature.hmac(
                        KEY.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String task(String plan, String callback) {
        return """
            {"payload_version": 1, "stage": "post_plan", "access_token": "%s", "task_result_id": "%s",
             "capabilities": {"outcomes": true},
             "task_result_callback_url": "%s", "plan_json_api_url": "%s", "run_id": "run-1", "run_created_by": "ada",
             "organization_name": "example", "workspace_name": "esx", "is_speculative": false, "vcs_branch": null}\
            """.formatted(TerraformServer.TOKEN, UUID.randomUUID(), callback, plan);
    }

    private JsonNode judged(String type, String after) throws Exception {
        plan(type, after);
        return answered(task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback")));
    }

    private static void plan(String type, String after) {
        TERRAFORM.plan(("{'format_version':'1.2','resource_changes':[{'address':'x.y','type':'" + type
                        + "','change':{'actions':['create'],'after':" + after + ",'after_unknown':{}}}]}")
                .replace('\'', '"'));
    }

    private JsonNode answered(String task) throws Exception {
        send(task, sign(task)).andExpect(status().isOk()).andExpect(content().string(""));
        return TERRAFORM.result();
    }

    private int decisions() throws LedgerUnavailableException {
        return database.read(sql ->
                sql.sql("select count(*) from decision").query(Integer.class).single());
    }

    private static String text(JsonNode result, String pointer) {
        return result.at(pointer).asString();
    }

    @Test
    void theExampleOfThePageIsAnsweredWithoutACallback() throws Exception {
        String body = Page.example("terraform.md", "json");
        send(body, sign(body)).andExpect(status().isOk());

        assertThat(TERRAFORM.waiting()).isZero();
    }

    @Test
    void aBlockFailsTheTaskAndSaysWhy(CapturedOutput log) throws Exception {
        JsonNode result = judged("vsphere_virtual_machine", BOOT);

        assertThat(text(result, "/data/type")).isEqualTo("task-results");
        assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
        assertThat(text(result, "/data/attributes/message")).startsWith("BLOCK for 0000:00:1f.2 on esx01.example.org");
        assertThat(text(result, "/data/attributes/url")).startsWith("https://guard.example.com/api/v1/checks/");
        JsonNode outcome = result.at("/data/relationships/outcomes/data/0");
        assertThat(text(outcome, "/type")).isEqualTo("task-result-outcomes");
        assertThat(text(outcome, "/attributes/outcome-id")).hasSizeLessThanOrEqualTo(64);
        assertThat(text(outcome, "/attributes/description")).hasSizeLessThanOrEqualTo(1000);
        assertThat(text(outcome, "/attributes/body"))
                .hasSizeLessThanOrEqualTo(10_000)
                .contains("boot-device");
        assertThat(text(outcome, "/attributes/tags/Status/0/level")).isEqualTo("error");
        assertThat(TERRAFORM.problems()).isEmpty();
        assertThat(log.getAll()).doesNotContain(TerraformServer.TOKEN, KEY);
    }

    @Test
    void whatMayGoPassesEvenWhenTerraformIsBusyAtFirst() throws Exception {
        TERRAFORM.failNext(2);
        JsonNode result = judged(
                "null_resource",
                "{'triggers':{'directpath_guard_host':'esx02.example.org','directpath_guard_devices':'0000:03:00.0'}}");

        assertThat(text(result, "/data/attributes/status")).isEqualTo("passed");
        assertThat(text(result, "/data/attributes/message")).startsWith("ALLOW");
    }

    @Test
    void aPlanThatNamesNothingIsNotCalledAllowed() throws Exception {
        JsonNode result = judged("aws_instance", "{}");

        assertThat(text(result, "/data/attributes/status")).isEqualTo("passed");
        assertThat(text(result, "/data/attributes/message")).startsWith("Nothing judged.");
    }

    @Test
    void whatCanNotBeJudgedFails() throws Exception {
        assertThat(text(
                        judged("vsphere_virtual_machine", "{'pci_device_id':['0000:03:00.0']}"),
                        "/data/attributes/status"))
                .isEqualTo("failed");
        assertThat(text(
                        judged(
                                "vsphere_virtual_machine",
                                "{'host_system_id':'host-999','pci_device_id':['0000:03:00.0']}"),
                        "/data/attributes/message"))
                .startsWith("No verdict for host-999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"capabilities\": {\"outcomes\": false},", "\"capabilities\": {},", ""})
    void whoTakesNoOutcomesIsToldTheGravestReasonInTheMessage(String capabilities) throws Exception {
        plan("vsphere_virtual_machine", BOOT);
        JsonNode result = answered(task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"))
                .replace("\"capabilities\": {\"outcomes\": true},", capabilities));

        assertThat(result.at("/data/relationships").isMissingNode()).isTrue();
        assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
        assertThat(text(result, "/data/attributes/message"))
                .startsWith("BLOCK for 0000:00:1f.2 on esx01.example.org: esx01.example.org boots from ")
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void aSpeculativeRunIsJudgedLikeAnother() throws Exception {
        plan("vsphere_virtual_machine", BOOT);
        JsonNode result = answered(task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"))
                .replace("\"is_speculative\": false", "\"is_speculative\": true"));

        assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
        assertThat(text(result, "/data/attributes/message")).startsWith("BLOCK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre_plan", "post_apply"})
    void whereNoChangeIsToComeNothingIsJudgedAndThatIsSaid(String stage) throws Exception {
        JsonNode result = answered(
                task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback")).replace("post_plan", stage));

        assertThat(text(result, "/data/attributes/status")).isEqualTo("passed");
        assertThat(text(result, "/data/attributes/message"))
                .startsWith("Nothing judged.")
                .endsWith("Attach the task to the stage post-plan or pre-apply.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "post-plan", "POST_PLAN", "mid_apply"})
    void aStageThatNobodyKnowsFails(String stage) throws Exception {
        JsonNode result = answered(
                task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback")).replace("post_plan", stage));

        assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
        assertThat(text(result, "/data/attributes/message"))
                .isEqualTo("No verdict. The stage " + stage
                        + " is not known here. Attach the task to the stage post-plan or pre-apply.");
    }

    @Test
    void aTaskWithoutAPlanFailsAndSaysWhereOneIs() throws Exception {
        String task = task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"));
        for (String without :
                new String[] {task.replace("plan_json_api_url", "another_url"), task(" ", TERRAFORM.url("/callback"))
                }) {
            JsonNode result = answered(without);

            assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
            assertThat(text(result, "/data/attributes/message"))
                    .contains("plan_json_api_url")
                    .contains("Attach the task to the stage post-plan or pre-apply");
        }
    }

    @Test
    void anExpiredTokenFailsTheTaskAndSaysToStartTheRunAgain() throws Exception {
        JsonNode result = answered(task(TERRAFORM.url("/expired"), TERRAFORM.url("/callback")));

        assertThat(text(result, "/data/attributes/status")).isEqualTo("failed");
        assertThat(text(result, "/data/attributes/message"))
                .isEqualTo("No verdict. The plan could not be read: Terraform answered 401. The task's access token has"
                        + " expired or may not read plans. Start the run again.");
    }

    @Test
    void aTokenThatNoHeaderCanHoldIsRefusedAndNotRepeated(CapturedOutput log) throws Exception {
        String task = task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"))
                .replace(TerraformServer.TOKEN, "broken\\ntoken-4712");

        send(task, sign(task)).andExpect(status().isUnprocessableContent());
        assertThat(log.getAll()).doesNotContain("token-4712");
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() throws Exception {
        String body = task(TERRAFORM.url("/away"), TERRAFORM.url("/callback"));
        send(body, sign(body)).andExpect(status().isOk());

        assertThat(text(TERRAFORM.result(), "/data/attributes/message")).contains("not among those that may be called");
    }

    @Test
    void theSameRequestOnceMoreStartsNothing() throws Exception {
        judged("vsphere_virtual_machine", BOOT);
        int before = decisions();
        String body = task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"));
        send(body, sign(body)).andExpect(status().isOk());
        assertThat(text(TERRAFORM.result(), "/data/attributes/status")).isEqualTo("failed");
        send(body, sign(body)).andExpect(status().isOk());
        send(body, sign(body)).andExpect(status().isOk());
        // Whatever those began would be done by the time that another task is.
        judged("vsphere_virtual_machine", BOOT);

        assertThat(TERRAFORM.waiting()).isZero();
        assertThat(decisions()).isEqualTo(before + 2);
    }

    @Test
    void onlyTheKeyOpensTheDoor() throws Exception {
        String body = task(TERRAFORM.url("/plan"), TERRAFORM.url("/callback"));
        String good = sign(body);
        send(body, "")
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:directpath-guard:problem:signature-refused"))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
        send(body + " ", good).andExpect(status().isUnauthorized());
        send(body, good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0"))
                .andExpect(status().isUnauthorized());
        send(body, "no digits").andExpect(status().isUnauthorized());
        send("{", "").andExpect(status().isUnauthorized());

        assertThat(TERRAFORM.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/callback",
                "https://127.0.0.1/callback",
                "https://169.254.169.254/latest",
                "https://app.terraform.io.example.org/x",
                "https://user@localhost/x",
                "file:///etc/passwd",
                "nonsense"
            })
    void onlyAllowedHostsAreCalled(String address) throws Exception {
        String callback = task(TERRAFORM.url("/plan"), address);
        String plan = task(address, TERRAFORM.url("/callback"));

        send(callback, sign(callback)).andExpect(status().isUnprocessableContent());
        send(plan, sign(plan)).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"payload_version\": 2}"})
    void whatIsNoRunTaskIsRefused(String body) throws Exception {
        send(body, sign(body)).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":1,\"a\":2}"})
    void whatIsNoJsonIsRefused(String body) throws Exception {
        send(body, sign(body)).andExpect(status().isBadRequest());
    }
}

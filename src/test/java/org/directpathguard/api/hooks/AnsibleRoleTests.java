package org.directpathguard.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** The role, played by Ansible itself against the running service. */
@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AnsibleRoleTests {

    private static final Path ROLES = Path.of("src/hooks/ansible/roles").toAbsolutePath();

    private final String service;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    AnsibleRoleTests(Environment environment) {
        service = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    private record Play(int code, String output) {}

    private Play play(String address, String host, String device) throws IOException, InterruptedException {
        return play(address, host, device, "");
    }

    private Play play(String address, String host, String device, String token)
            throws IOException, InterruptedException {
        Path playbook = Files.writeString(folder.resolve("play.yml"), """
                - hosts: localhost
                  gather_facts: false
                  roles:
                    - role: directpath_guard
                      vars:
                        directpath_guard_url: %s
                        directpath_guard_passthrough:
                          hostname: vcenter.example.com
                          password: never-sent
                          esxi_hostname: %s
                          devices:
                            - device_name: "%s"
                          state: present
                  tasks:
                    - ansible.builtin.debug:
                        msg: the change is made
                """.formatted(address, host, device));
        ProcessBuilder builder = new ProcessBuilder(
                RequiredTools.program("ansible-playbook").toString(),
                "-i",
                "localhost,",
                "-c",
                "local",
                "-e",
                "ansible_python_interpreter={{ ansible_playbook_python }}",
                "-e",
                "directpath_guard_token=" + token,
                playbook.toString());
        builder.environment().put("ANSIBLE_ROLES_PATH", ROLES.toString());
        builder.environment().put("ANSIBLE_LOCAL_TEMP", folder.resolve("tmp").toString());
        builder.environment().put("ANSIBLE_NOCOLOR", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Play(process.waitFor(), output);
    }

    @Test
    void aBlockEndsThePlayBeforeTheChangeAndSaysWhy() throws Exception {
        Play play = play(service, "esx01.example.org", "Ibex Peak SATA AHCI Controller");

        assertThat(play.code()).isEqualTo(2);
        assertThat(play.output())
                .contains("BLOCK for 0000:00:1f.2 on esx01.example.org")
                .doesNotContain("the change is made");
    }

    @Test
    void whatMayGoGoesOn() throws Exception {
        Play play = play(service, "esx02.example.org", "0000:03:00.0");

        assertThat(play.output()).contains("ALLOW for 0000:03:00.0", "the change is made");
        assertThat(play.code()).isZero();
    }

    @Test
    void aTokenThatIsNoneEndsThePlayWithTheReasonAndIsNotShown() throws Exception {
        Play play = play(service, "esx02.example.org", "0000:03:00.0", "token-4713");

        assertThat(play.code()).isEqualTo(2);
        assertThat(play.output())
                .contains("No verdict from " + service, "token")
                .doesNotContain("the change is made", "token-4713");
    }

    @Test
    void aServiceThatIsNotThereEndsThePlay() throws Exception {
        Play play = play("http://127.0.0.1:1", "esx02.example.org", "0000:03:00.0");

        assertThat(play.code()).isEqualTo(2);
        assertThat(play.output())
                .contains("directpath_guard : Ask whether passthrough may be changed", "Connection refused")
                .doesNotContain("the change is made");
    }
}

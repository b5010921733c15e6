package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.directpathguard.plugin.registration.ManifestServer;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.Grant;
import org.directpathguard.simulator.account.Role;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.vsphere.testing.Vcsim;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PluginCommandTests {

    private static final String KEY = "org.directpathguard.client";

    private static String thumbprint(TestCertificate certificate) throws Exception {
        return Thumbprint.of((X509Certificate) certificate.certificate()).toString();
    }

    private static Run run(String password, List<String> vcenter, String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        all.addAll(vcenter);
        return Run.with(Map.of("GUARD_VSPHERE_PASSWORD", password), Terminal.NONE, all.toArray(String[]::new));
    }

    private static List<String> vcenter(SimulatedVCenter simulator, String user) {
        return List.of("--url", simulator.url(), "--user", user, "--thumbprint", simulator.thumbprint());
    }

    @Test
    void theSimulatedVcenterTakesTheRegistrationAndGivesItUp() throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (SimulatedVCenter simulator = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                ManifestServer service = ManifestServer.start(certificate)) {
            String[] register = {
                "register", "--service", service.url().toString(), "--service-thumbprint", thumbprint(certificate)
            };
            List<String> vcenter = vcenter(simulator, simulator.user());

            Run before = run("simulated", vcenter, "status");
            assertThat(before.code()).isEqualTo(1);
            assertThat(before.out()).contains("Not registered", "Next step: ");

            Run first = run("simulated", vcenter, register);
            assertThat(first.error()).isEmpty();
            assertThat(first.code()).isZero();
            assertThat(first.out()).contains("is registered with", "1.0.0.0", thumbprint(certificate));

            Run again = run("simulated", vcenter, register);
            assertThat(again.out()).contains("nothing was changed", "1.0.0.0");

            Run full = run("simulated", vcenter, with(register, "--manifest", "full"));
            assertThat(full.out()).contains("is renewed", "1.0.0.1", "plugin-full.json (full)");

            Run status = run("simulated", vcenter, "status");
            assertThat(status.out())
                    .contains("the service shows that certificate")
                    .doesNotContain("WRONG");
            assertThat(status.code()).isZero();

            assertThat(run("simulated", vcenter, "unregister").out()).contains("no longer registered");
            Run nothingThere = run("simulated", vcenter, "unregister");
            assertThat(nothingThere.out()).contains("was not registered");
            assertThat(nothingThere.code()).isZero();
        }
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void statusTellsWhatIsWrongWithTheService(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (SimulatedVCenter simulator = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            List<String> vcenter = vcenter(simulator, simulator.user());
            int port;
            try (ManifestServer service = ManifestServer.start(certificate)) {
                port = service.port();
                String url = service.url().toString();
                run(
                        "simulated",
                        vcenter,
                        "register",
                        "--service",
                        url,
                        "--service-thumbprint",
                        thumbprint(certificate));
            }
            Run gone = run("simulated", vcenter, "status");
            assertThat(gone.code()).isEqualTo(1);
            assertThat(gone.out()).contains("WRONG    The service can't be reached", "Check that it runs");

            TestCertificate renewed = TestCertificate.another(folder);
            try (ManifestServer service = ManifestServer.start(renewed, port)) {
                assertThat(service.port()).isEqualTo(port);
                Run other = run("simulated", vcenter, "status");
                assertThat(other.code()).isEqualTo(1);
                assertThat(other.out())
                        .contains("is not believed", "register again", thumbprint(renewed))
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aServiceThatIsNotBelievedIsNotRegistered() throws Exception {
        try (SimulatedVCenter simulator = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                ManifestServer service = ManifestServer.start(TestCertificate.valid())) {
            List<String> vcenter = vcenter(simulator, simulator.user());
            Run refused = run(
                    "simulated", vcenter, "register", "--service", service.url().toString());

            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.error())
                    .contains("is not believed", "--service-thumbprint " + thumbprint(TestCertificate.valid()));
            assertThat(run("simulated", vcenter, "status").out()).contains("Not registered");
        }
    }

    @Test
    void usageAndRightsAreSaidInWords(@TempDir Path folder) throws Exception {
        Account reader = new Account("reader@vsphere.local", "read-only", List.of(Grant.everywhere(Role.READ_ONLY)));
        TestCertificate certificate = TestCertificate.valid();
        Path pem = certificate.writePem(folder.resolve("service.pem"));
        try (SimulatedVCenter simulator =
                SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()).withAccount(reader))) {
            List<String> vcenter = vcenter(simulator, reader.name());
            Run mayNot = run(
                    "read-only",
                    vcenter,
                    "register",
                    "--service",
                    "https://guard.example.com:8443",
                    "--service-certificate",
                    pem.toString());

            assertThat(mayNot.code()).isEqualTo(3);
            assertThat(mayNot.error()).contains("Extension.Register");
            assertThat(run("read-only", vcenter, "register").code()).isEqualTo(64);
            Run plain = run("read-only", vcenter, "register", "--service", "http://guard.example.com");
            assertThat(plain.code()).isEqualTo(3);
            assertThat(plain.error()).contains("This is no https address");
            assertThat(Run.of("plugin").code()).isEqualTo(64);
            assertThat(run("read-only", vcenter, "register", "--manifest", "some")
                            .code())
                    .isEqualTo(64);
        }
    }

    @Test
    void govcReadsTheWholeRegistrationBackFromVcsim(@TempDir Path folder) throws Exception {
        Path govc = RequiredTools.program("govc");
        TestCertificate certificate = TestCertificate.valid();
        try (Vcsim vcsim = Vcsim.start(folder, "-api-version", "8.0.3.0");
                ManifestServer service = ManifestServer.start(certificate)) {
            List<String> vcenter = List.of(
                    "--url",
                    "https://" + vcsim.address(),
                    "--user",
                    "user",
                    "--ca-file",
                    vcsim.authority().toString());
            Run registered = run(
                    "pass",
                    vcenter,
                    "register",
                    "--service",
                    service.url().toString(),
                    "--service-thumbprint",
                    thumbprint(certificate),
                    "--admin-email",
                    "ops@example.com");
            assertThat(registered.error()).isEmpty();
            assertThat(registered.code()).isZero();

            JsonNode extension = info(govc, vcsim, folder);

            assertThat(extension.at("/client/0/type").asString()).isEqualTo("vsphere-client-remote");
            assertThat(extension.at("/client/0/url").asString()).isEqualTo(service.url() + "/plugin/plugin.json");
            assertThat(extension.at("/server/0/type").asString()).isEqualTo("MANIFEST_SERVER");
            assertThat(extension.at("/server/0/serverThumbprint").asString()).isEqualTo(thumbprint(certificate));
            assertThat(extension.at("/server/0/serverCertificate").asString()).startsWith("-----BEGIN CERTIFICATE");
            assertThat(extension.at("/server/0/adminEmail/0").asString()).isEqualTo("ops@example.com");
            assertThat(extension.get("taskList").findValuesAsString("taskID"))
                    .contains("org.directpathguard.check", "org.directpathguard.apply");
            assertThat(extension.get("privilegeList").findValuesAsString("privID"))
                    .containsExactly(
                            "DirectPathGuard.Check",
                            "DirectPathGuard.Apply",
                            "DirectPathGuard.Override",
                            "DirectPathGuard.Approve");
            assertThat(extension.get("resourceList").findValuesAsString("locale"))
                    .contains("en", "de");

            Run status = run("pass", vcenter, "status");
            assertThat(status.out()).contains("vCenter 8.0.3.0");
            assertThat(status.code()).isZero();
            assertThat(run("pass", vcenter, "unregister").code()).isZero();
        }
    }

    @Test
    void aVcenterWhoseClientLoadsNoRemotePluginsIsNamed(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.valid();
        try (Vcsim vcsim = Vcsim.start(folder, "-api-version", "6.5");
                ManifestServer service = ManifestServer.start(certificate)) {
            List<String> vcenter = List.of(
                    "--url",
                    "https://" + vcsim.address(),
                    "--user",
                    "user",
                    "--ca-file",
                    vcsim.authority().toString());
            String[] register = {
                "register", "--service", service.url().toString(), "--service-thumbprint", thumbprint(certificate)
            };
            assertThat(run("pass", vcenter, register).out())
                    .contains("plugin-67.json", "(6.5) loads no plug-ins from a service", "6.7 U1")
                    .doesNotContain("Log out");
            Run status = run("pass", vcenter, "status");
            assertThat(status.out()).contains("WRONG    The client of this vCenter (6.5)", "own pages");
            assertThat(status.code()).isEqualTo(1);
        }
    }

    private static JsonNode info(Path govc, Vcsim vcsim, Path folder) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(govc.toString(), "extension.info", "-json", KEY).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GOVC_URL",
                        "https://user:pass@" + vcsim.address() + "/sdk",
                        "GOVC_TLS_CA_CERTS",
                        vcsim.authority().toString(),
                        "GOVC_PERSIST_SESSION",
                        "false",
                        "GOVMOMI_HOME",
                        folder.toString()));
        Process process = builder.start();
        byte[] said = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(said, StandardCharsets.UTF_8))
                .isZero();
        return JsonMapper.shared().readTree(said).at("/extensions/0");
    }
}

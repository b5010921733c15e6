package org.directpathguard.vsphere.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vmware.vim25.ManagedObjectReference;
import java.util.Calendar;
import java.util.concurrent.atomic.AtomicInteger;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.testing.StubAnswers;
import org.directpathguard.vsphere.testing.StubServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VimSessionTests {

    private static final String WRITE = "UpdatePassthruConfig";

    private TestCertificate certificate;
    private StubServer server;

    @BeforeEach
    void startServer() throws Exception {
        certificate = TestCertificate.valid();
        server = StubServer.start(certificate.serverContext());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aSessionGoesFromLoginToLogout() throws Exception {
        open().close();

        assertThat(server.calls())
                .containsExactly("/sdk/vimServiceVersions.xml", "RetrieveServiceContent", "Login", "Logout");
    }

    @Test
    void theCookieOfTheLoginIsSentFromThenOn() throws Exception {
        server.on("Login", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "vmware_soap_session=\"abc\"; Path=/; HttpOnly; Secure");
            StubServer.send(exchange, 200, StubAnswers.answer("Login", "<returnval><key>k</key></returnval>"));
        });
        AtomicInteger withCookie = new AtomicInteger();
        server.on("CurrentTime", exchange -> {
            if ("vmware_soap_session=\"abc\""
                    .equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
                withCookie.incrementAndGet();
            }
            StubServer.send(exchange, 200, time());
        });

        try (VimSession session = open()) {
            session.read("asking for the time", currentTime());
        }

        assertThat(withCookie).hasValue(1);
    }

    @Test
    void theNewestVersionOfBothSidesIsSpoken() throws Exception {
        server.on(
                "/sdk/vimServiceVersions.xml",
                "<namespaces version='1.0'><namespace><name>urn:vim25</name><version>8.0.2.0</version></namespace>"
                        + "</namespaces>");

        open().close();

        assertThat(server.actions()).contains("\"urn:vim25/8.0.2.0\"");
    }

    @Test
    void theBindingsOwnMethodsWorkOverTheSameLine() throws Exception {
        try (VimSession session = open()) {
            Calendar time = session.port().currentTime(serviceInstance());

            assertThat(time.toInstant()).hasToString("2026-11-22T00:00:00Z");
        }
    }

    @Test
    void anEndedSessionIsRenewedOnceAndTheReadingStartsAnew() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.on("CurrentTime", exchange -> {
            if (asked.getAndIncrement() == 0) {
                StubServer.send(exchange, 500, StubAnswers.fault("NotAuthenticated", "not authenticated", ""));
            } else {
                StubServer.send(exchange, 200, time());
            }
        });

        try (VimSession session = open()) {
            session.read("asking for the time", currentTime());
        }

        assertThat(server.calls()).filteredOn("Login"::equals).hasSize(2);
    }

    @Test
    void aSessionThatStaysEndedIsToldAsSuch() throws Exception {
        server.on(
                "CurrentTime",
                exchange -> StubServer.send(
                        exchange, 500, StubAnswers.fault("NotAuthenticated", "The session is not authenticated.", "")));

        try (VimSession session = open()) {
            assertThatThrownBy(() -> session.read("asking for the time", currentTime()))
                    .isInstanceOf(SessionLostException.class);
        }
        assertThat(server.calls()).filteredOn("Login"::equals).hasSize(2);
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        server.on(
                "Login",
                exchange -> StubServer.send(
                        exchange, 500, StubAnswers.fault("InvalidLogin", "Cannot complete login.", "")));

        assertThatThrownBy(this::open).isInstanceOfSatisfying(LoginRefusedException.class, refusal -> {
            assertThat(refusal.problem()).contains("guard@vsphere.local").doesNotContain("s3cret");
            assertThat(refusal.nextStep()).contains("password");
        });
    }

    @Test
    void thePasswordIsEscapedOnTheWayAndWipedAfterIt() throws Exception {
        char[] given = "a<b>&c".toCharArray();
        ConnectionSettings settings = server.settings(certificate);
        Credentials credentials = new Credentials("guard", () -> given);

        VimSession.open(new ConnectionSettings(
                        settings.server(), credentials, settings.trust(), settings.times(), settings.sizes()))
                .close();

        assertThat(server.requests()).anyMatch(text -> text.contains("<password>a&lt;b&gt;&amp;c</password>"));
        assertThat(given).containsOnly(' ');
        assertThat(credentials).hasToString("guard");
    }

    @Test
    void aMissingPrivilegeIsNamed() throws Exception {
        server.on(
                WRITE,
                exchange -> StubServer.send(
                        exchange,
                        500,
                        StubAnswers.fault(
                                "NoPermission",
                                "Permission to perform this operation was denied.",
                                "<object type=\"HostSystem\">host-42</object>"
                                        + "<privilegeId>Host.Config.PciPassthru</privilegeId>")));

        try (VimSession session = open()) {
            assertThatThrownBy(() -> session.change("setting passthrough", SoapRequest.of(WRITE, serviceInstance())))
                    .isInstanceOfSatisfying(PermissionMissingException.class, refusal -> {
                        assertThat(refusal.privilege()).contains("Host.Config.PciPassthru");
                        assertThat(refusal.problem())
                                .contains("Host.Config.PciPassthru")
                                .contains("host-42");
                        assertThat(refusal.nextStep()).contains("propagated");
                    });
        }
    }

    @Test
    void everyFaultSaysWhatIsTheMatterAndWhatToDo() throws Exception {
        assertFault(
                "ManagedObjectNotFound", "<obj type=\"HostSystem\">host-7</obj>", ObjectGoneException.class, "host-7");
        assertFault("HostConfigFault", "", HostRefusedException.class, "could not be changed");
        assertFault("RestrictedVersion", "", ServerFaultException.class, "licence");
        assertFault("MethodNotFound", "", MethodUnavailableException.class, "can't do this");
        assertFault("SomethingFromTheFuture", "<x/>", ServerFaultException.class, "SomethingFromTheFuture");
    }

    @Test
    void aReadIsRepeatedOnceWhenTheLineBreaks() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.on("CurrentTime", exchange -> {
            if (asked.getAndIncrement() > 0) {
                StubServer.send(exchange, 200, time());
            }
        });

        try (VimSession session = open()) {
            session.read("asking for the time", currentTime());
        }

        assertThat(asked).hasValue(2);
    }

    @Test
    void aWriteIsNeverRepeated() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.on(WRITE, exchange -> asked.incrementAndGet());

        try (VimSession session = open()) {
            assertThatThrownBy(() -> session.change("setting passthrough", SoapRequest.of(WRITE, serviceInstance())))
                    .isInstanceOf(UnreachableServerException.class);
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void aReferenceThatIsNoneIsNotSent() throws Exception {
        ManagedObjectReference odd = new ManagedObjectReference();
        odd.type = "HostSystem";
        odd.val = "host-1\nhost-2";

        try (VimSession session = open()) {
            assertThatThrownBy(() -> session.read("asking", SoapRequest.of("CurrentTime", odd)))
                    .isInstanceOf(VsphereException.class)
                    .hasMessageContaining("Nothing was sent");
        }
        assertThat(server.requests()).noneMatch(text -> text.contains("host-1"));
    }

    private void assertFault(String type, String content, Class<? extends InventoryException> kind, String words)
            throws Exception {
        server.on(
                "CurrentTime",
                exchange -> StubServer.send(exchange, 500, StubAnswers.fault(type, "It did not work.", content)));
        try (VimSession session = open()) {
            assertThatThrownBy(() -> session.read("asking for the time", currentTime()))
                    .isInstanceOfSatisfying(InventoryException.class, refusal -> {
                        assertThat(refusal).isInstanceOf(kind);
                        assertThat(refusal.problem()).contains(words);
                        assertThat(refusal.nextStep()).isNotBlank();
                    });
        }
    }

    private VimSession open() throws Exception {
        return VimSession.open(server.settings(certificate));
    }

    private static String time() {
        return StubAnswers.answer("CurrentTime", "<returnval>2026-11-22T00:00:00Z</returnval>");
    }

    private static SoapRequest currentTime() {
        return SoapRequest.of("CurrentTime", serviceInstance()).returning(Calendar.class);
    }

    private static ManagedObjectReference serviceInstance() {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = "ServiceInstance";
        reference.val = "ServiceInstance";
        return reference;
    }
}

package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTests {

    private static final ObjectReference INSTANCE = new ObjectReference("ServiceInstance", "ServiceInstance");

    private SimulatedVCenter server;
    private Conversation client;

    @BeforeEach
    void start() throws Exception {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        client = Conversation.loggedIn(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFaultOnDemandComesOnceAndThenAllIsWell() throws Exception {
        trouble(new Effect.Fault("SystemError", "Something broke."));

        assertThat(client.faultOf(INSTANCE, "CurrentTime")).isEqualTo("SystemError");
        assertThat(client.call(INSTANCE, "CurrentTime")).hasSize(1);
    }

    @Test
    void aTruncatedAnswerIsNoWellFormedXml() {
        trouble(new Effect.Truncated(200));

        assertThatThrownBy(() -> client.call(INSTANCE, "CurrentTime")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aBrokenConnectionIsAnInputOutputError() {
        trouble(new Effect.BrokenOff(200));

        assertThatThrownBy(() -> client.call(INSTANCE, "CurrentTime")).isInstanceOf(IOException.class);
    }

    @Test
    void aPaddedAnswerStillHoldsTheResult() throws Exception {
        trouble(new Effect.Padded(1_000_000));

        assertThat(client.call(INSTANCE, "CurrentTime")).hasSize(1);
    }

    @Test
    void anExpiredSessionIsNotAuthenticatedAndALoginHelps() throws Exception {
        server.control().expireSessions();
        assertThat(client.faultOf(INSTANCE, "CurrentTime")).isEqualTo("NotAuthenticated");

        client.login(server.user(), server.password());
        assertThat(client.call(INSTANCE, "CurrentTime")).hasSize(1);
    }

    @Test
    void whatIsNotPlayedIsMethodNotFound() throws Exception {
        assertThat(client.faultOf(INSTANCE, "ValidateMigration")).isEqualTo("MethodNotFound");
    }

    private void trouble(Effect effect) {
        server.control().troubles().add(Rule.on("CurrentTime", effect).once());
    }
}

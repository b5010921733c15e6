package org.directpathguard.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementReader;
import org.directpathguard.simulator.service.Dispatcher;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;
import org.directpathguard.simulator.soap.SoapWriter;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Troubles;

/** Answers SOAP calls. */
final class SoapHandler implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(SoapHandler.class.getName());

    private final Dispatcher dispatcher;
    private final SoapVersion version;
    private final Troubles troubles;
    private final Delivery delivery;
    private final Consumer<SoapRequest> journal;

    SoapHandler(
            Dispatcher dispatcher,
            SoapVersion version,
            Troubles troubles,
            Delivery delivery,
            Consumer<SoapRequest> journal) {
        this.dispatcher = dispatcher;
        this.version = version;
        this.troubles = troubles;
        this.delivery = delivery;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Effect> trouble = Optional.empty();
            int status = 200;
            byte[] body;
            try {
                Element envelope = envelope(exchange);
                SoapRequest request = SoapRequest.of(envelope);
                journal.accept(request);
                trouble = troubles.effect(request.method(), request.target().id());
                before(trouble);
                body = answer(exchange, envelope, request);
            } catch (SoapFaultException e) {
                status = 500;
                body = SoapWriter.fault(e);
            } catch (RuntimeException e) {
                // A defect of the simulator must be seen as one, not as a connection that broke.
                LOG.log(System.Logger.Level.ERROR, "The simulated server failed on a call", e);
                status = 500;
                body = SoapWriter.fault(
                        new SoapFaultException("SystemError", "The simulated server failed: " + e, List.of()));
            }
            delivery.send(exchange, status, body, trouble);
        } catch (InterruptedException e) {
            // The server stops: the connection closes without an answer.
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(HttpExchange exchange, Element envelope, SoapRequest request)
            throws SoapFaultException, InterruptedException {
        String action = Optional.ofNullable(exchange.getRequestHeaders().getFirst("SOAPAction"))
                .orElse("");
        String session = SessionCookie.read(exchange.getRequestHeaders(), envelope);
        Dispatcher.Reply reply = dispatcher.answer(request, version.of(action), session);
        reply.started().ifPresent(started -> SessionCookie.give(exchange.getResponseHeaders(), started));
        return SoapWriter.answer(request.method(), reply.results());
    }

    private static Element envelope(HttpExchange exchange) throws IOException, SoapFaultException {
        // The whole body, because the server drops a connection whose request was not read to its end.
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            return ElementReader.read(new ByteArrayInputStream(body));
        } catch (XMLStreamException e) {
            throw SoapFaultException.invalidRequest("The request is no well-formed XML.");
        }
    }

    private static void before(Optional<Effect> trouble) throws SoapFaultException, InterruptedException {
        if (trouble.isPresent() && trouble.get() instanceof Effect.Delay delay) {
            Thread.sleep(delay.time().toMillis());
        }
        if (trouble.isPresent() && trouble.get() instanceof Effect.Fault fault) {
            throw new SoapFaultException(fault.type(), fault.message(), List.of());
        }
    }
}

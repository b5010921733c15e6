package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.stream.XMLStreamException;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementReader;
import org.directpathguard.simulator.data.ElementWriter;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/** Talks plain SOAP to a simulated server, one call at a time. */
final class Conversation {

    private final HttpClient http;
    private final URI url;
    private final String version;
    private String cookie = "";

    Conversation(SimulatedVCenter server, String version) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setCertificateEntry("server", server.certificate().certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        url = URI.create(server.url());
        this.version = version;
    }

    static Conversation loggedIn(SimulatedVCenter server) throws Exception {
        Conversation conversation = new Conversation(server, "8.0.3.0");
        conversation.login(server.user(), server.password());
        return conversation;
    }

    void login(String user, String password) throws Exception {
        call(
                new ObjectReference("SessionManager", "SessionManager"),
                "Login",
                Vim.text("userName", user),
                Vim.text("password", password));
    }

    /** Calls a method and gives its return values back; a fault fails the test. */
    List<Element> call(ObjectReference target, String method, Element... parameters) throws Exception {
        Element body = exchange(target, method, parameters);
        assertThat(body.name()).as(fault(body)).isEqualTo(method + "Response");
        return body.all("returnval");
    }

    /** Calls a method that must end with a fault, and gives the fault's type back. */
    String faultOf(ObjectReference target, String method, Element... parameters) throws Exception {
        Element body = exchange(target, method, parameters);
        assertThat(body.name()).isEqualTo("Fault");
        return fault(body);
    }

    private static String fault(Element body) {
        return body.child("detail")
                .flatMap(detail -> detail.children().stream().findFirst())
                .map(Element::type)
                .orElse("");
    }

    private Element exchange(ObjectReference target, String method, Element... parameters)
            throws IOException, InterruptedException, XMLStreamException {
        List<Element> all = new ArrayList<>(List.of(Vim.reference("_this", target)));
        all.addAll(List.of(parameters));
        Element envelope = Vim.data("Envelope", Vim.data("Body", Vim.object(method, "", List.of(all))));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("SOAPAction", "urn:vim25/" + version)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        ElementWriter.document(envelope, "urn:vim25").toByteArray()));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        response.headers().firstValue("Set-Cookie").ifPresent(value -> cookie = value.substring(0, value.indexOf(';')));
        return ElementReader.read(new ByteArrayInputStream(response.body()))
                .child("Body")
                .flatMap(body -> body.children().stream().findFirst())
                .orElseThrow();
    }

    /** Reads one property; an element without children or text where it is unset. */
    Element read(ObjectReference object, String path) throws Exception {
        List<Element> found = call(
                new ObjectReference("PropertyCollector", "propertyCollector"),
                "RetrievePropertiesEx",
                filter(object, List.of(path)).named("specSet"),
                Vim.data("options"));
        return found.get(0).all("objects").get(0).all("propSet").stream()
                .map(property -> property.child("val").orElseThrow())
                .findFirst()
                .orElse(Vim.data("val"));
    }

    static Element filter(ObjectReference object, List<String> paths) {
        return Vim.data(
                "spec",
                Vim.object(
                        "propSet", "", List.of(List.of(Vim.text("type", object.type())), Vim.texts("pathSet", paths))),
                Vim.data("objectSet", Vim.reference("obj", object)));
    }
}

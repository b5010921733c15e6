package org.directpathguard.plugin.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.simulator.SimulatedVCenter;

/** Who is logged in at the stand-in: each session of the client is a SOAP session of the simulated vCenter behind it. */
final class Logins {

    private static final Pattern TICKET = Pattern.compile("<returnval[^>]*>([^<]+)</returnval>");
    private static final Pattern UUID_TEXT = Pattern.compile("<instanceUuid>([^<]+)</instanceUuid>");

    private final SimulatedVCenter simulator;
    private final HttpClient http;
    private final Map<String, Login> sessions = new ConcurrentHashMap<>();

    Logins(SimulatedVCenter simulator, HttpClient http) {
        this.simulator = simulator;
        this.http = http;
    }

    record Login(String user, String password, String cookie) {}

    String login(String user, String password) throws IOException, InterruptedException {
        String token = UUID.randomUUID().toString();
        sessions.put(token, open(user, password));
        return token;
    }

    private Login open(String user, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = soap(
                Optional.empty(),
                "<Login xmlns=\"urn:vim25\"><_this type=\"SessionManager\">SessionManager</_this><userName>" + user
                        + "</userName><password>" + password + "</password></Login>");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow(() -> new IOException(answer.body()));
        return new Login(user, password, cookie.split(";", 2)[0]);
    }

    void logout(String token) throws IOException, InterruptedException {
        expire(token);
        sessions.remove(token);
    }

    /** Ends the SOAP session behind a session, whose name stays known. */
    void expire(String token) throws IOException, InterruptedException {
        Optional<Login> login = find(token);
        if (login.isPresent()) {
            soap(
                    Optional.of(login.get().cookie()),
                    "<Logout xmlns=\"urn:vim25\"><_this type=\"SessionManager\">SessionManager</_this></Logout>");
        }
    }

    Optional<Login> find(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    /** A ticket for a session of the stand-in; empty if its SOAP session is over. */
    Optional<String> ticket(Login login) throws IOException, InterruptedException {
        HttpResponse<String> answer = soap(
                Optional.of(login.cookie()),
                "<AcquireCloneTicket xmlns=\"urn:vim25\"><_this type=\"SessionManager\">SessionManager</_this>"
                        + "</AcquireCloneTicket>");
        Matcher ticket = TICKET.matcher(answer.body());
        return answer.statusCode() == 200 && ticket.find() ? Optional.of(ticket.group(1)) : Optional.empty();
    }

    /** A ticket at this vCenter for somebody who is logged in at a linked one. */
    Optional<String> ticketForLinked(Login elsewhere) throws IOException, InterruptedException {
        return ticket(open(elsewhere.user(), elsewhere.password()));
    }

    Optional<String> newestTask(String description) throws IOException, InterruptedException {
        Login login = open(simulator.user(), simulator.password());
        String tasks = soap(
                        Optional.of(login.cookie()),
                        "<RetrieveProperties xmlns=\"urn:vim25\"><_this type=\"PropertyCollector\">propertyCollector</_this>"
                                + "<specSet><propSet><type>Task</type><pathSet>info</pathSet></propSet>"
                                + "<objectSet><obj type=\"TaskManager\">TaskManager</obj><skip>true</skip>"
                                + "<selectSet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:type=\"TraversalSpec\"><type>TaskManager</type><path>recentTask</path>"
                                + "</selectSet></objectSet></specSet></RetrieveProperties>")
                .body();
        return Arrays.stream(tasks.split("<returnval>"))
                .filter(task -> task.contains(description))
                .reduce((before, after) -> after);
    }

    String instanceUuid() throws IOException, InterruptedException {
        HttpResponse<String> answer = soap(
                Optional.empty(),
                "<RetrieveServiceContent xmlns=\"urn:vim25\"><_this type=\"ServiceInstance\">ServiceInstance</_this>"
                        + "</RetrieveServiceContent>");
        Matcher uuid = UUID_TEXT.matcher(answer.body());
        if (!uuid.find()) {
            throw new IOException("No instance UUID in " + answer.body());
        }
        return uuid.group(1);
    }

    private HttpResponse<String> soap(Optional<String> cookie, String call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.url()))
                .header("SOAPAction", "\"urn:vim25/8.0.3.0\"")
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"
                                + call + "</soapenv:Body></soapenv:Envelope>"));
        cookie.ifPresent(value -> request.header("Cookie", value));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package org.directpathguard.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.backup.Downloads;
import org.directpathguard.simulator.history.EventLog;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.http.WebServer;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.service.Dispatcher;
import org.directpathguard.simulator.service.Operations;
import org.directpathguard.simulator.service.ServiceObjects;
import org.directpathguard.simulator.service.StandardOperations;
import org.directpathguard.simulator.trouble.Troubles;
import org.directpathguard.simulator.world.Inventory;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;
import org.directpathguard.tls.SelfSignedCertificate;

/** A simulated vCenter, or a simulated stand-alone host, that any vSphere client can talk to over HTTPS. */
public final class SimulatedVCenter implements AutoCloseable {

    private final SimulatorOptions options;
    private final SelfSignedCertificate certificate;
    private final WebServer server;
    private final SimulatorControl control;

    private SimulatedVCenter(
            SimulatorOptions options, SelfSignedCertificate certificate, WebServer server, SimulatorControl control) {
        this.options = options;
        this.control = control;
        this.certificate = certificate;
        this.server = server;
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @param options how it is set up
     * @return the running server
     * @throws IOException if the port is taken
     */
    public static SimulatedVCenter start(SimulatorOptions options) throws IOException {
        Instant from = options.validUntil().minus(Duration.ofDays(730));
        SelfSignedCertificate certificate = SelfSignedCertificate.create(options.names(), from, options.validUntil());
        Inventory inventory = options.inventory();
        List<ManagedObject> objects = new ArrayList<>(inventory.objects());
        Sessions sessions = new Sessions(options.accounts(), options.idleTimeout());
        objects.addAll(ServiceObjects.of(inventory, StandardOperations.initial(sessions)));
        World world = new World(objects);
        boolean vcenter = ServiceObjects.isVCenter(inventory);
        EventLog events = new EventLog(world, ServiceObjects.manager("EventManager", vcenter));
        TaskLog tasks = new TaskLog(world, ServiceObjects.manager("TaskManager", vcenter), inventory.root(), events);
        HostMachines machines = new HostMachines(world, inventory.hardware(), options.rebootTime());
        WebServer server = WebServer.open(options.port(), certificate);
        // A stand-alone host names itself by an asterisk, for which the client puts the address that it knows.
        Downloads downloads = new Downloads(vcenter ? "https://localhost:" + server.port() : "http://*");
        Operations operations = StandardOperations.of(sessions, machines, tasks, events, downloads);
        Troubles troubles = new Troubles();
        SimulatorControl control = new SimulatorControl(world, sessions, machines, tasks, troubles);
        server.serve(
                new Dispatcher(world, sessions, operations),
                version(inventory),
                troubles,
                downloads::find,
                request -> control.note(request.method()));
        return new SimulatedVCenter(options, certificate, server, control);
    }

    private static ApiVersion version(Inventory inventory) {
        List<ApiVersion> versions = Vocabulary.standard().versions();
        return Vocabulary.standard()
                .version(inventory.about().textAt("apiVersion"))
                .orElse(versions.get(versions.size() - 1));
    }

    /** {@return where clients connect to, {@code https://localhost:PORT/sdk}} */
    public String url() {
        return "https://localhost:" + server.port() + "/sdk";
    }

    /** {@return the SHA-256 thumbprint of the server's certificate, upper-case pairs with colons} */
    public String thumbprint() {
        return certificate.thumbprint("SHA-256");
    }

    /** {@return the server's certificate} */
    public SelfSignedCertificate certificate() {
        return certificate;
    }

    /** {@return the name of the first account} */
    public String user() {
        return options.accounts().get(0).name();
    }

    /** {@return the password of the first account} */
    public String password() {
        return options.accounts().get(0).password();
    }

    /** {@return the levers by which a test or a demonstration makes things happen} */
    public SimulatorControl control() {
        return control;
    }

    @Override
    public void close() {
        control.close();
        server.close();
    }
}

package org.directpathguard.plugin;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.GuardApplication;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.plugin.client.VsphereClient;
import org.directpathguard.plugin.registration.ServiceIdentity;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.Grant;
import org.directpathguard.simulator.account.Role;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two simulated vCenters with a vSphere Client before each, and the service that watches both. */
final class GuardedSite implements AutoCloseable {

    static final Account ADMINISTRATOR = Account.administrator("administrator@vsphere.local", "simulated");
    static final Account READER =
            new Account("reader@vsphere.local", "reader", List.of(Grant.everywhere(Role.READ_ONLY)));
    static final Account CHECKER = new Account(
            "checker@vsphere.local",
            "checker",
            List.of(Grant.everywhere(
                    new Role(41, "Checker", Set.of("System.View", "System.Read", "DirectPathGuard.Check")))));
    static final Account REQUESTER = with(42, "requester", "DirectPathGuard.Check", "DirectPathGuard.Override");
    static final Account APPROVER = with(43, "approver", "DirectPathGuard.Approve");
    static final Account STRANGER =
            new Account("stranger@vsphere.local", "stranger", List.of(Grant.everywhere(Role.VIEW)));

    private static final List<Account> PEOPLE = List.of(ADMINISTRATOR, READER, CHECKER, REQUESTER, APPROVER, STRANGER);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final SimulatedVCenter simulator;
    final SimulatedVCenter otherSimulator;
    final VsphereClient client;
    final VsphereClient other;
    ConfigurableApplicationContext service;
    private final List<String> settings;

    private GuardedSite(List<SimulatedVCenter> simulators, List<VsphereClient> clients, List<String> settings) {
        this.simulator = simulators.get(0);
        this.otherSimulator = simulators.get(1);
        this.client = clients.get(0);
        this.other = clients.get(1);
        this.settings = List.copyOf(settings);
        this.service = run();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(GuardApplication.class).run(settings.toArray(String[]::new));
    }

    /** Stops the service, lets something happen, and starts it again. */
    void restart(Meanwhile meanwhile) throws Exception {
        service.close();
        meanwhile.run();
        service = run();
    }

    /** What happens while the service is down. */
    @FunctionalInterface
    interface Meanwhile {
        void run() throws Exception;
    }

    static GuardedSite start(Path folder) throws Exception {
        List<SimulatedVCenter> simulators = List.of(
                SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()).withAccounts(PEOPLE)),
                SimulatedVCenter.start(
                        SimulatorOptions.of(Inventories.fleet(3, 7).inventory()).withAccounts(PEOPLE)));
        List<VsphereClient> clients =
                List.of(VsphereClient.before(simulators.get(0)), VsphereClient.before(simulators.get(1)));
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--guard.tls.enabled=true",
                "--spring.ssl.bundle.watch.file.quiet-period=200ms",
                "--guard.plugin.session-cache=2s",
                "--guard.data=" + folder.resolve("data"),
                "--guard.flags=" + folder.resolve("flags"),
                "--GUARD_VSPHERE_PASSWORD=simulated"));
        for (int index = 0; index < clients.size(); index++) {
            String vcenter = "--guard.vcenters[" + index + "].";
            settings.add(vcenter + "name=vc" + (index + 1));
            settings.add(vcenter + "url=" + clients.get(index).url());
            settings.add(vcenter + "user=" + ADMINISTRATOR.name());
            // The host's configuration is fetched from the simulator itself, so both have to be believed.
            Path believed = TestCertificate.valid().writePem(folder.resolve("vc" + index + ".pem"));
            Files.writeString(believed, simulators.get(index).certificate().pem(), StandardOpenOption.APPEND);
            settings.add(vcenter + "ca-file=" + believed);
        }
        GuardedSite site = new GuardedSite(simulators, clients, settings);
        site.client.load(site.url(), site.identity().thumbprint().toString());
        site.other.load(site.url(), site.identity().thumbprint().toString());
        site.awaitHosts();
        return site;
    }

    private static Account with(int id, String name, String... privileges) {
        Set<String> all = new TreeSet<>(List.of(privileges));
        all.addAll(List.of("System.View", "System.Read"));
        return new Account(name + "@vsphere.local", name, List.of(Grant.everywhere(new Role(id, name, all))));
    }

    URI url() {
        return URI.create("https://localhost:" + service.getEnvironment().getProperty("local.server.port"));
    }

    /** The certificate that the service made for itself. */
    ServiceIdentity identity() throws InventoryException {
        return ServiceIdentity.read(tlsFolder().resolve("service.pem"));
    }

    Path tlsFolder() {
        return Path.of(String.valueOf(service.getEnvironment().getProperty("guard.data")), "tls");
    }

    private void awaitHosts() throws InterruptedException {
        Fleet fleet = service.getBean(Fleet.class);
        Instant latest = Instant.now().plus(PATIENCE);
        while (fleet.hosts().isEmpty()
                || fleet.inventories().stream().anyMatch(inventory -> !inventory.connected())
                || fleet.hosts().stream()
                        .anyMatch(host ->
                                host.snapshot().isEmpty() && host.problem().isEmpty())) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("The hosts were not read in time: " + fleet.inventories());
            }
            Thread.sleep(50);
        }
    }

    String moid(String host) {
        return simulator.control().find("HostSystem", host).id();
    }

    @Override
    public void close() {
        service.close();
        client.close();
        other.close();
        simulator.close();
        otherSimulator.close();
    }
}

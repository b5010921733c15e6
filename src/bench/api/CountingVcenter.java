import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;

/** A simulated vCenter that says, for each line it is given, which calls came since the line before. */
public class CountingVcenter {

    /** Serves as many hosts as the argument says, until its input ends. */
    public static void main(String[] arguments) throws Exception {
        SimulatorOptions options = SimulatorOptions.of(
                Inventories.fleet(Integer.parseInt(arguments[0]), 1).inventory());
        try (SimulatedVCenter server = SimulatedVCenter.start(options);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(server.url() + " " + server.user() + " " + server.thumbprint());
            int before = 0;
            while (lines.readLine() != null) {
                List<String> calls = server.control().calls();
                TreeMap<String, Integer> counted = new TreeMap<>();
                calls.subList(before, calls.size()).stream()
                        // The watcher asks for updates all the time, whoever else asks for anything.
                        .filter(method -> !method.equals("WaitForUpdatesEx"))
                        .forEach(method -> counted.merge(method, 1, Integer::sum));
                before = calls.size();
                System.out.println("calls " + counted);
            }
        }
    }
}

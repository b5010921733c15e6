import com.vmware.vim25.HostHostBusAdapter;
import com.vmware.vim25.mo.HostSystem;
import com.vmware.vim25.mo.InventoryNavigator;
import com.vmware.vim25.mo.ManagedEntity;
import com.vmware.vim25.mo.ServiceInstance;
import java.net.URL;

/** Logs in with the published yavijava and its own transport, and prints a line for each host. */
public class StockClient {

    public static void main(String[] arguments) throws Exception {
        ServiceInstance service = new ServiceInstance(new URL(arguments[0]), arguments[1], arguments[2], false);
        for (ManagedEntity entity : new InventoryNavigator(service.getRootFolder()).searchManagedEntities("HostSystem")) {
            HostSystem host = (HostSystem) entity;
            StringBuilder line = new StringBuilder(host.getName());
            line.append(' ').append(host.getConfig().getProduct().getVersion());
            HostHostBusAdapter[] adapters = host.getConfig().getStorageDevice().getHostBusAdapter();
            for (HostHostBusAdapter adapter : adapters == null ? new HostHostBusAdapter[0] : adapters) {
                line.append(' ').append(adapter.getDevice()).append('=').append(adapter.getClass().getSimpleName());
                line.append('@').append(adapter.getPci());
            }
            System.out.println(line);
        }
        service.getServerConnection().logout();
    }
}

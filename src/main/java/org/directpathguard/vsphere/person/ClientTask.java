package org.directpathguard.vsphere.person;

import com.vmware.vim25.ExtendedFault;
import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.TaskInfo;
import com.vmware.vim25.TaskInfoState;
import java.util.Optional;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ClonedSession;
import org.directpathguard.vsphere.connection.SoapRequest;

/**
 * A deed of a person as vCenter lists it among its tasks ({@code TaskManager.CreateTask}, privileges Task.Create and
 * Task.Update). Whether it can be listed never decides whether the deed is done.
 */
public final class ClientTask {

    private static final String DOING = "recording a task";

    private final ClonedSession session;
    private final Optional<ManagedObjectReference> task;

    private ClientTask(ClonedSession session, Optional<ManagedObjectReference> task) {
        this.session = session;
        this.task = task;
    }

    static ClientTask begin(ClonedSession session, ManagedObjectReference entity, String type) {
        try {
            SoapRequest request = SoapRequest.of("CreateTask", session.content().getTaskManager())
                    .with("obj", ManagedObjectReference.class, entity)
                    .with("taskTypeId", String.class, type)
                    .with("initiatedBy", String.class, session.userName())
                    .with("cancelable", boolean.class, false)
                    .returning(TaskInfo.class);
            if (session.read(DOING, request).value() instanceof TaskInfo info && info.getTask() != null) {
                ClientTask begun = new ClientTask(session, Optional.of(info.getTask()));
                begun.change(TaskInfoState.running, Optional.empty());
                return begun;
            }
        } catch (VsphereException e) {
            return new ClientTask(session, Optional.empty());
        }
        return new ClientTask(session, Optional.empty());
    }

    /** {@return whether vCenter lists it} */
    public boolean isListed() {
        return task.isPresent();
    }

    /** The deed is done. */
    public void succeed() {
        change(TaskInfoState.success, Optional.empty());
    }

    /**
     * The deed is not done.
     *
     * @param faultType id of a fault that the plug-in brought along
     * @param why in a sentence
     */
    public void fail(String faultType, String why) {
        ExtendedFault fault = new ExtendedFault();
        fault.faultTypeId = faultType;
        LocalizedMethodFault told = new LocalizedMethodFault();
        told.fault = fault;
        told.localizedMessage = why;
        change(TaskInfoState.error, Optional.of(told));
    }

    private void change(TaskInfoState state, Optional<LocalizedMethodFault> fault) {
        if (task.isEmpty()) {
            return;
        }
        try {
            session.read(
                    DOING,
                    SoapRequest.of("SetTaskState", task.get())
                            .with("state", TaskInfoState.class, state)
                            .with("fault", LocalizedMethodFault.class, fault.orElse(null)));
        } catch (VsphereException e) {
            // The list of tasks stays behind; the ledger has it.
            return;
        }
    }
}

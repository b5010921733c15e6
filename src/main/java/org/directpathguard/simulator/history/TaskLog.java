package org.directpathguard.simulator.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Ordered;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** The tasks of a server. Each is an object of its own, named by the task manager while it is recent. */
public final class TaskLog {

    private static final int RECENT = 50;

    private final World world;
    private final ObjectReference manager;
    private final ObjectReference root;
    private final EventLog events;

    /**
     * Starts empty.
     *
     * @param world where the entities are
     * @param manager the task manager
     * @param root the root folder
     * @param events where each task leaves a TaskEvent
     */
    public TaskLog(World world, ObjectReference manager, ObjectReference root, EventLog events) {
        this.world = world;
        this.manager = manager;
        this.root = root;
        this.events = events;
    }

    /**
     * Starts a task.
     *
     * @param descriptionId what it does, for instance {@code host.PciPassthruSystem.updatePassthruConfig}
     * @param name the method's name
     * @param entity what it is done to
     * @param user who started it
     * @param state the API's word for its state
     * @return the task
     */
    public ObjectReference start(String descriptionId, String name, ObjectReference entity, String user, String state) {
        ObjectReference task = new ObjectReference("Task", "task-" + world.nextNumber());
        String entityName = world.find(entity).map(ManagedObject::name).orElse("");
        Instant now = Instant.now();
        List<Element> parts = new ArrayList<>(List.of(
                Vim.text("key", task.id()),
                Vim.reference("task", task),
                Vim.text("name", name),
                Vim.text("descriptionId", descriptionId),
                Vim.reference("entity", entity),
                Vim.text("entityName", entityName),
                Vim.text("state", state),
                Vim.text("cancelled", false),
                Vim.text("cancelable", false),
                Vim.object("reason", "TaskReasonUser", Vim.text("userName", user)),
                Vim.text("queueTime", now),
                Vim.text("startTime", now),
                Vim.text("eventChainId", 0)));
        if (state.equals("success")) {
            parts.add(Vim.text("completeTime", now));
        }
        Element info = Ordered.of(Vim.object("info", "TaskInfo", List.of(parts)));
        world.atOnce(() -> {
            world.put(ManagedObject.part(task, root, List.of(info.typed(""))));
            world.update(manager, data -> data.with("recentTask", recent(data, task)));
            events.add("TaskEvent", user, entity, "Task: " + descriptionId, List.of(info.typed("")));
        });
        return task;
    }

    private static List<Element> recent(Element manager, ObjectReference task) {
        List<Element> recent = new ArrayList<>(manager.all("recentTask"));
        recent.add(Vim.reference("recentTask", task));
        return recent.subList(Math.max(0, recent.size() - RECENT), recent.size());
    }

    /**
     * Ends a task well.
     *
     * @param task the task
     */
    public void succeed(ObjectReference task) {
        change(task, "success", List.of());
    }

    /**
     * Changes a task's state.
     *
     * @param task the task
     * @param state the API's word for its state
     * @param more further properties of TaskInfo, for instance its error
     */
    public void change(ObjectReference task, String state, List<Element> more) {
        boolean over = state.equals("success") || state.equals("error");
        world.update(
                task,
                data -> data.at("info", info -> {
                    Element changed = info.with("state", state);
                    if (over) {
                        changed = changed.with("completeTime", Instant.now().truncatedTo(ChronoUnit.MILLIS));
                    }
                    for (Element property : more) {
                        changed = changed.with(property.name(), List.of(property));
                    }
                    return Ordered.of(changed.typed("TaskInfo")).typed("");
                }));
    }
}

package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;

/** TaskManager and its tasks: extensions make tasks of their own and say how they go. */
final class TaskOperations {

    private final TaskLog tasks;

    private TaskOperations(TaskLog tasks) {
        this.tasks = tasks;
    }

    static void addTo(Operations operations, TaskLog tasks) {
        TaskOperations own = new TaskOperations(tasks);
        operations.add("CreateTask", own::create);
        operations.add("SetTaskState", own::setState);
        operations.add("UpdateProgress", own::updateProgress);
        operations.add("SetTaskDescription", own::setDescription);
    }

    private List<Element> create(Call call) throws SoapFaultException {
        SoapRequest request = call.request();
        ObjectReference entity = request.requiredReference("obj");
        String user = request.text("initiatedBy");
        ObjectReference task = tasks.start(
                request.text("taskTypeId"),
                "",
                entity,
                user.isEmpty() ? call.session().account().principal() : user,
                "queued");
        Element info = call.sight()
                .world()
                .find(task)
                .flatMap(object -> object.data().child("info"))
                .orElseThrow(() -> SoapFaultException.objectNotFound(task));
        return List.of(info.named("returnval").typed("TaskInfo"));
    }

    private List<Element> setState(Call call) throws SoapFaultException {
        SoapRequest request = call.request();
        if (List.of("success", "error").contains(state(call))) {
            throw new SoapFaultException("InvalidState", "The task is over.", List.of());
        }
        List<Element> more = new ArrayList<>();
        request.parameters().child("result").ifPresent(more::add);
        request.parameters().child("fault").ifPresent(fault -> more.add(fault.named("error")));
        tasks.change(call.target().reference(), request.required("state").text(), more);
        return List.of();
    }

    private List<Element> updateProgress(Call call) throws SoapFaultException {
        Element percent = call.request().required("percentDone");
        tasks.change(call.target().reference(), state(call), List.of(percent.named("progress")));
        return List.of();
    }

    private List<Element> setDescription(Call call) throws SoapFaultException {
        Element description = call.request().required("description");
        tasks.change(call.target().reference(), state(call), List.of(description));
        return List.of();
    }

    private static String state(Call call) {
        return call.target().data().textAt("info", "state");
    }
}

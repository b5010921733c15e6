"""Does with pyVmomi what a vSphere Client plug-in and its service do, and prints a line for each step."""

import datetime
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import SoapStubAdapter, vim

host, port, user, password, authority = sys.argv[1:6]
context = ssl.create_default_context(cafile=authority)


def connect(name, secret):
    return SmartConnect(host=host, port=int(port), user=name, pwd=secret, sslContext=context)


def clone(session):
    ticket = session.RetrieveContent().sessionManager.AcquireCloneTicket()
    stub = SoapStubAdapter(host=host, port=int(port), version="vim.version.version9", sslContext=context)
    second = vim.ServiceInstance("ServiceInstance", stub)
    own = second.RetrieveContent().sessionManager.CloneSession(ticket)
    return second, own, ticket


def find(content, name):
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.HostSystem], True)
    return next(each for each in view.view if each.name == name)


def granted(content, entity, session, privilege):
    answer = content.authorizationManager.HasPrivilegeOnEntities([entity], session, [privilege])
    return answer[0].privAvailability[0].isGranted


def text(label):
    return vim.Description(label=label, summary=label)


def extension(version):
    return vim.Extension(
        key="org.directpathguard",
        version=version,
        description=text("DirectPath Guard"),
        company="DirectPath Guard",
        server=[vim.Extension.ServerInfo(url="https://guard/plugin.json", description=text("server"),
                                         company="DirectPath Guard", type="MANIFEST_SERVER", adminEmail=["a@b"],
                                         serverThumbprint="AA:BB")],
        client=[vim.Extension.ClientInfo(version=version, description=text("client"), company="DirectPath Guard",
                                         type="vsphere-client-remote", url="https://guard/plugin.json")],
        taskList=[vim.Extension.TaskTypeInfo(taskID="org.directpathguard.check")],
        eventList=[vim.Extension.EventTypeInfo(eventID="org.directpathguard.verdict")],
        privilegeList=[vim.Extension.PrivilegeInfo(privID="DirectPathGuard.Override",
                                                   privGroupName="DirectPathGuard")],
        lastHeartbeatTime=datetime.datetime.now(datetime.timezone.utc))


for name in ("alice", "bob", "dan"):
    person = connect(name + "@vsphere.local", name + "-simulated")
    second, own, ticket = clone(person)
    content = second.RetrieveContent()
    may = [granted(content, find(content, each), own.key, "Host.Config.PciPassthru") for each in ("esx01", "esx06")]
    print("clone", own.userName, may)
    try:
        vim.ServiceInstance("ServiceInstance", second._stub).RetrieveContent().sessionManager.CloneSession(ticket)
        print("the ticket worked twice")
    except vim.fault.InvalidLogin:
        print("the ticket works once")
    Disconnect(person)

service = connect(user, password)
try:
    content = service.RetrieveContent()
    esx01 = find(content, "esx01")

    extensions = content.extensionManager
    extensions.RegisterExtension(extension("1.0.0.0"))
    extensions.UpdateExtension(extension("1.1.0.0"))
    found = extensions.FindExtension("org.directpathguard")
    print("extension", found.version, found.server[0].type, found.client[0].type)
    print("privileges", [each.privId for each in content.authorizationManager.privilegeList
                         if each.privGroupName == "DirectPathGuard"])

    info = content.taskManager.CreateTask(esx01, "org.directpathguard.check", "alice", False)
    task = info.task
    print("task", info.state, info.entityName, task.info.descriptionId)
    task.SetTaskState("running")
    task.UpdateProgress(40)
    print("task", task.info.state, task.info.progress)
    task.SetTaskState("success", "BLOCK")
    print("task", task.info.state, task.info.result, task in content.taskManager.recentTask)
    try:
        task.SetTaskState("running")
    except vim.fault.InvalidState:
        print("a task that is over stays over")

    content.eventManager.LogUserEvent(esx01, "asked about 0000:00:1f.2")
    content.eventManager.PostEvent(vim.event.EventEx(
        eventTypeId="org.directpathguard.verdict", message="BLOCK 0000:00:1f.2", severity="error",
        host=vim.event.HostEventArgument(name="esx01", host=esx01), key=0, chainId=0, userName="",
        createdTime=datetime.datetime.now(datetime.timezone.utc)))
    spec = vim.event.EventFilterSpec(
        entity=vim.event.EventFilterSpec.ByEntity(entity=esx01, recursion="self"),
        eventTypeId=["org.directpathguard.verdict"])
    for event in content.eventManager.QueryEvents(spec):
        print("event", type(event).__name__, event.eventTypeId, event.host.name, event.userName)
    collector = content.eventManager.CreateCollectorForEvents(vim.event.EventFilterSpec())
    collector.SetCollectorPageSize(2)
    first = collector.ReadNextEvents(1)
    rest = collector.ReadNextEvents(100)
    print("history", len(first), sorted(each.key for each in first + rest) == [each.key for each in first + rest],
          len(collector.latestPage), len(collector.ReadNextEvents(10)))
    collector.DestroyCollector()

    extensions.UnregisterExtension("org.directpathguard")
    print("extension", extensions.FindExtension("org.directpathguard"))
    try:
        extensions.UnregisterExtension("org.directpathguard")
    except vim.fault.NotFound:
        print("an extension that is gone is not found")
finally:
    Disconnect(service)

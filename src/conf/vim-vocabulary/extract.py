"""Writes the simulator's vocabulary of the vSphere API: names, bases, versions, privileges, declared types.

Reads the type tables that pyVmomi (Apache-2.0, `pip install pyvmomi`) carries and prints one line a type:

    version 8.0.3.0                                     every published version, oldest first
    enum HostMountMode readWrite readOnly
    data HostPciPassthruConfig DynamicData 4.0 id:string passthruEnabled:boolean applyNow?:boolean@7.0.0.0
    managed HostPciPassthruSystem ExtensibleManagedObject 4.0 pciPassthruInfo:HostPciPassthruInfo[]!System.Read
    method HostPciPassthruSystem UpdatePassthruConfig Host.Config.PciPassthru

`?` is optional, `[]` an array, `&` a managed object reference, `@` the version that brought a property (where it is
not the type's own), `!` the privilege that reading it needs. A link to another data object is its key, a string. Events and faults beyond those the simulator sends are
left out.

    python3 src/conf/vim-vocabulary/extract.py > src/main/resources/org/directpathguard/simulator/schema/vim25.txt
"""

import os
import re
import sys

import pyVmomi

LINK = 1
OPTIONAL = 4
FAULT_ITSELF = "the fault itself"
FAULTS = {
    "MethodFault", "RuntimeFault", "VimFault", "InvalidLogin", "NoPermission", "NotAuthenticated", "SecurityError",
    "InvalidArgument", "InvalidRequest", "InvalidType", "ManagedObjectNotFound", "MethodNotFound", "NotImplemented",
    "NotSupported", "RequestCanceled", "InvalidProperty", "InvalidCollectorVersion", "HostConfigFault", "NotFound",
    "InvalidState", "SystemError", "HostCommunication", "HostNotConnected", "HostNotReachable", "AlreadyExists",
    "InvalidLocale", "SessionManagerServiceRequestTokenFault", "TaskInProgress", "HostConfigFailed", "Timedout",
}
EVENTS = {
    "Event", "TaskEvent", "EventEx", "ExtendedEvent", "GeneralEvent", "GeneralUserEvent", "SessionEvent",
    "UserLoginSessionEvent", "UserLogoutSessionEvent", "BadUsernameSessionEvent", "HostEvent", "HostConnectedEvent",
    "HostConnectionLostEvent", "HostDisconnectedEvent", "HostShutdownEvent", "GeneralHostInfoEvent",
    "GeneralHostWarningEvent", "EnteredMaintenanceModeEvent", "ExitMaintenanceModeEvent",
}
PRIMITIVES = {
    "string": "string", "boolean": "boolean", "int": "int", "short": "short", "long": "long", "byte": "byte",
    "float": "float", "double": "double", "anyType": "anyType", "vmodl.DateTime": "dateTime",
    "vmodl.Binary": "base64Binary", "vmodl.URI": "anyURI", "vmodl.TypeName": "string",
    "vmodl.PropertyPath": "string", "vmodl.MethodName": "string", "vmodl.PropPath": "string",
}

data, managed, enums, versions = {}, {}, {}, {}


def add_data(name, wsdl, base, version, properties=None):
    data[name] = (wsdl, base, version, properties or [])


def add_managed(name, wsdl, base, version, properties=None, methods=None):
    managed[name] = (wsdl, base, version, properties or [], methods or [])


def load():
    first = "vmodl.version.version0"
    add_data("vmodl.MethodFault", "MethodFault", "vmodl.DynamicData", first, [
        ("faultCause", "vmodl.MethodFault", first, OPTIONAL),
        ("faultMessage", "vmodl.LocalizableMessage[]", first, OPTIONAL)])
    add_data("vmodl.RuntimeFault", "RuntimeFault", "vmodl.MethodFault", first)
    add_data("vmodl.LocalizedMethodFault", "LocalizedMethodFault", "vmodl.DynamicData", first, [
        ("fault", FAULT_ITSELF, first, 0), ("localizedMessage", "string", first, OPTIONAL)])
    scope = {
        "F_LINK": LINK, "F_LINKABLE": 2, "F_OPTIONAL": OPTIONAL, "F_SECRET": 8,
        "CreateDataType": add_data,
        "CreateManagedType": add_managed,
        "CreateEnumType": lambda name, wsdl, version, values: enums.__setitem__(name, (wsdl, values)),
        "AddVersion": lambda name, namespace, label, *rest: versions.__setitem__(name, (namespace, label)),
    }
    folder = os.path.dirname(pyVmomi.__file__)
    for table in ("_typeinfo_core.py", "_typeinfo_query.py", "_typeinfo_vim.py"):
        for line in open(os.path.join(folder, table), encoding="utf-8"):
            if re.match(r"(Create|AddVersion\()", line):
                exec(line, scope)


def base_of(kind):
    return kind[:-2] if kind.endswith("[]") else kind


def wsdl(kind):
    plain = base_of(kind)
    suffix = "[]" if kind.endswith("[]") else ""
    if plain == FAULT_ITSELF:
        return "MethodFault"
    if plain == "vmodl.MethodFault":
        return "LocalizedMethodFault" + suffix
    if plain in PRIMITIVES:
        return PRIMITIVES[plain] + suffix
    if plain in managed:
        return "&" + managed[plain][0] + suffix
    if plain in data:
        return data[plain][0] + suffix
    if plain in enums:
        return enums[plain][0] + suffix
    return "&ManagedObject" + suffix if plain == "vmodl.ManagedObject" else "DynamicData" + suffix


def label(version):
    namespace, text = versions.get(version, ("", ""))
    return text if namespace in ("vim25", "vim2") and re.match(r"\d", text) else "2.0"


def property_text(entry, own_version):
    kind = "string" + entry[1][len(base_of(entry[1])):] if entry[3] & LINK else wsdl(entry[1])
    text = entry[0] + ("?" if entry[3] & OPTIONAL else "") + ":" + kind
    if label(entry[2]) != label(own_version):
        text += "@" + label(entry[2])
    if len(entry) > 4 and entry[4]:
        text += "!" + entry[4]
    return text


def chain(name):
    while name in data:
        yield data[name][0]
        name = data[name][1]


def wanted():
    """Everything reachable from a managed object's properties or a method's parameters, subclasses included."""
    children = {}
    for name, entry in data.items():
        children.setdefault(entry[1], []).append(name)
    queue = ["vmodl.LocalizedMethodFault"] + [base_of(p[1]) for m in managed.values() for p in m[3]]
    queue += [n for n, e in data.items() if e[0] in FAULTS | EVENTS]
    for entry in managed.values():
        for method in entry[4]:
            queue += [base_of(parameter[1]) for parameter in method[3]] + [base_of(method[4][1])]
    seen = set()
    while queue:
        name = queue.pop()
        if name in seen or (name not in data and name not in enums):
            continue
        lineage = set(chain(name))
        if ("MethodFault" in lineage and data[name][0] not in FAULTS) or (
                "Event" in lineage and data[name][0] not in EVENTS):
            continue
        seen.add(name)
        if name in data:
            queue += [data[name][1]] + [base_of(p[1]) for p in data[name][3]] + children.get(name, [])
    return seen


def version_order(text):
    parts = [int(n) for n in re.findall(r"\d+", text)]
    return parts + [1 if text == "2.5u2server" else 0]


def main():
    load()
    print("# Vocabulary of the vSphere API, written by src/conf/vim-vocabulary/extract.py from pyVmomi's type tables.")
    print("# Derived from pyVmomi, Copyright (c) 2006-2026 Broadcom, under the Apache License 2.0: https://github.com/vmware/pyvmomi")
    labels = {label(v) for v in versions}
    for text in sorted(labels, key=version_order):
        print("version", text)
    names = wanted()
    for name in sorted(n for n in names if n in enums):
        print("enum", enums[name][0], *enums[name][1])
    for name in sorted((n for n in names if n in data), key=lambda n: data[n][0]):
        entry = data[name]
        base = data[entry[1]][0] if entry[1] in data else "-"
        print("data", entry[0], base, label(entry[2]), *[property_text(p, entry[2]) for p in entry[3]])
    for entry in sorted(managed.values()):
        base = managed[entry[1]][0] if entry[1] in managed else "-"
        print("managed", entry[0], base, label(entry[2]), *[property_text(p, entry[2]) for p in entry[3]])
    for entry in sorted(managed.values()):
        for method in sorted(entry[4], key=lambda m: m[1]):
            print("method", entry[0], method[1], method[5] or "-")


if __name__ == "__main__":
    sys.exit(main())

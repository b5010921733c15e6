"""Logs in with pyVmomi and prints a line for each host: name, version, adapters with type and place."""

import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim

host, port, user, password, authority = sys.argv[1:6]
context = ssl.create_default_context(cafile=authority)
service = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
try:
    content = service.RetrieveContent()
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.HostSystem], True)
    for each in view.view:
        adapters = ["%s=%s@%s" % (a.device, type(a).__name__, a.pci) for a in each.config.storageDevice.hostBusAdapter]
        rows = each.configManager.pciPassthruSystem.pciPassthruInfo
        enabled = [row.id for row in rows if row.passthruEnabled]
        print(each.name, each.config.product.version, " ".join(adapters), "enabled=" + ",".join(enabled))
    view.Destroy()
finally:
    Disconnect(service)

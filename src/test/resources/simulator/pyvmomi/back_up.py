"""Asks a host for a backup of its configuration with pyVmomi, fetches it over verified HTTPS, stores it."""

import ssl
import sys
import urllib.request

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim

host, port, user, password, authority, name, target = sys.argv[1:8]
context = ssl.create_default_context(cafile=authority)
service = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
try:
    content = service.RetrieveContent()
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.HostSystem], True)
    esx = next(each for each in view.view if each.name == name)
    url = esx.configManager.firmwareSystem.BackupFirmwareConfiguration()
    print(url)
    url = url.replace("http://*", "https://%s:%s" % (host, port))
    with urllib.request.urlopen(url, context=context) as answer, open(target, "wb") as file:
        file.write(answer.read())
finally:
    Disconnect(service)

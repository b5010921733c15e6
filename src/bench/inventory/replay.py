"""Asks vcsim again, with one curl process, what the last scan asked for its properties; see README.md."""

import json
import os
import re
import subprocess
import sys
import time

port, work = sys.argv[1:3]
url = "https://127.0.0.1:%s/sdk" % port
authority = os.path.join(work, "cert.pem")
with open(os.path.join(work, "trace"), encoding="utf-8", errors="replace") as trace:
    requests = re.findall(r"^Request: (<soapenv:Envelope.*?</soapenv:Envelope>)", trace.read(), re.M)
# Views belong to the session that made them, and the questions to single hosts have no counterpart in curl.
chosen = [each for each in requests if "<RetrievePropertiesEx " in each and "ContainerView" not in each]
# One answer in place of several pages: a page's token, too, belongs to its session.
chosen = [re.sub(r"<maxObjects>\d+</maxObjects>", "", each) for each in chosen]
envelope = '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><Login xmlns="urn:vim25">' \
    '<_this type="SessionManager">SessionManager</_this><userName>any</userName><password>any</password>' \
    '</Login></Body></Envelope>'
command = ["curl", "-sS", "--cacert", authority, "-b", "", "-H", "SOAPAction: urn:vim25/6.5", "-H", "Content-Type: text/xml"]
for number, body in enumerate([envelope] + chosen):
    name = os.path.join(work, "body%d.xml" % number)
    with open(name, "w", encoding="utf-8") as file:
        file.write(body)
    command += (["--next", "-sS", "--cacert", authority, "-H", "SOAPAction: urn:vim25/6.5", "-H", "Content-Type: text/xml"]
                if number else [])
    command += ["--data-binary", "@" + name, "-o", os.path.join(work, "answer%d.xml" % number), url]
with open(os.path.join(work, "scan.json"), encoding="utf-8") as file:
    print("hosts in the scan:", len(json.load(file)["hosts"]), "- calls of one scan:", len(requests))
for attempt in (1, 2, 3):
    begin = time.time()
    subprocess.run(command, check=True)
    taken = time.time() - begin
    size = sum(os.path.getsize(os.path.join(work, "answer%d.xml" % n)) for n in range(1, len(chosen) + 1))
    print("curl %d: %.1f s for %d answers of %.1f MB together" % (attempt, taken, len(chosen), size / 1e6))

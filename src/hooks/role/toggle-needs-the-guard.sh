#!/usr/bin/env bash
# Takes the privilege Host.Config.PciPassthru away from people and gives it to the guard's account alone, with govc.
# It prints what it would do; with --do it does it. GOVC_URL, GOVC_USERNAME and GOVC_PASSWORD name the vCenter.
#   ./toggle-needs-the-guard.sh guard@vsphere.local
#   ./toggle-needs-the-guard.sh guard@vsphere.local --do
set -euo pipefail

guard="${1:?the account of the guard, for instance guard@vsphere.local}"
mode="${2:-}"
privilege=Host.Config.PciPassthru
role=DirectPathGuardToggle

run() {
  printf '%q ' "$@"
  printf '\n'
  if [ "$mode" = --do ]; then "$@"; fi
}

# The first column of the list; a name may have a blank in it, and at least two stand behind it.
names() { govc role.ls | sed 's/  .*//'; }

# What the guarded change needs: the toggle, the backup before it, and a note in the list of events.
if names | grep -qxF "$role"; then
  echo "# $role is there already."
else
  run govc role.create "$role" System.Anonymous System.View System.Read \
    "$privilege" Host.Config.Firmware Global.LogEvent
fi
run govc permissions.set -principal "$guard" -role "$role" -propagate=true /

# Every other role that holds it; built-in roles can't be changed and are named for you to look at.
names | while read -r name; do
  if [ "$name" = "$role" ] || ! govc role.ls "$name" | grep -qx "$privilege"; then continue; fi
  case "$name" in
    Admin) echo "# $name holds everything and can't be changed: give people another role." ;;
    *)
      run govc role.update -r "$name" "$privilege" ||
        echo "# $name could not be changed. Where it is built in, give people another role."
      ;;
  esac
done

# Takes the privilege Host.Config.PciPassthru away from people and gives it to the guard's account alone, with PowerCLI.
# Connect first: Connect-VIServer vcenter.example.com. It prints what it would do; with -Do it does it.
#   ./toggle-needs-the-guard.ps1 -Guard 'VSPHERE.LOCAL\guard'
param([Parameter(Mandatory)] [string] $Guard, [switch] $Do)

$privilege = 'Host.Config.PciPassthru'
$role = 'DirectPathGuardToggle'
$needed = 'System.Anonymous', 'System.View', 'System.Read', $privilege, 'Host.Config.Firmware', 'Global.LogEvent'

Write-Output "New-VIRole $role with $($needed -join ', '); New-VIPermission for $Guard on the root folder, propagated"
if ($Do) {
    $made = New-VIRole -Name $role -Privilege (Get-VIPrivilege -Id $needed)
    New-VIPermission -Entity (Get-Folder -NoRecursion) -Principal $Guard -Role $made -Propagate:$true
}

foreach ($other in Get-VIRole | Where-Object { $_.Name -ne $role -and $_.PrivilegeList -contains $privilege }) {
    if ($other.IsSystem) {
        Write-Output "# $($other.Name) is built in and can't be changed: give people another role."
    } else {
        Write-Output "Set-VIRole $($other.Name) without $privilege"
        if ($Do) { Set-VIRole -Role $other -RemovePrivilege (Get-VIPrivilege -Id $privilege) }
    }
}

Set-StrictMode -Version 3.0

function Invoke-Guard {
    param(
        [Parameter(Mandatory)] [uri] $Uri,
        [Parameter(Mandatory)] [string] $Path,
        [Parameter(Mandatory)] [hashtable] $Body,
        [AllowNull()] [securestring] $Token
    )
    $headers = @{}
    if ($Token) {
        $plain = [System.Net.NetworkCredential]::new('', $Token).Password
        $headers['Authorization'] = "Bearer $plain"
    }
    $request = @{
        Uri                = [uri]::new($Uri, $Path)
        Method             = 'Post'
        Headers            = $headers
        ContentType        = 'application/json; charset=utf-8'
        Body               = [System.Text.Encoding]::UTF8.GetBytes(($Body | ConvertTo-Json -Depth 5))
        TimeoutSec         = 30
        MaximumRedirection = 0
        ErrorAction        = 'Stop'
    }
    Invoke-RestMethod @request
}

function Test-PassthroughChange {
    <#
    .SYNOPSIS
    Asks whether PCI devices of a host may be given to virtual machines.
    .DESCRIPTION
    Returns the verdict: decision (ALLOW, WARN or BLOCK), findings, id and decisionToken. Throws when there is no verdict.
    .EXAMPLE
    Test-PassthroughChange -Uri https://guard.example.com -Token $token -VMHost esx01 -Device 0000:3b:00.0
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [uri] $Uri,
        [securestring] $Token,
        [Parameter(Mandatory)] [string] $VMHost,
        [Parameter(Mandatory)] [string[]] $Device,
        [bool] $Enable = $true,
        [string] $ChangeId
    )
    $body = @{ host = @{ name = $VMHost }; devices = @($Device); enable = $Enable }
    if ($ChangeId) {
        $body['changeId'] = $ChangeId
    }
    $verdict = Invoke-Guard -Uri $Uri -Path '/api/v1/checks' -Body $body -Token $Token
    if ($verdict.decision -notin 'ALLOW', 'WARN', 'BLOCK') {
        throw "No verdict for ${VMHost}: the service answered something else."
    }
    $verdict
}

function Set-GuardedPassthrough {
    <#
    .SYNOPSIS
    Turns passthrough on or off, but asks first.
    .DESCRIPTION
    Asks for a verdict, throws unless it is ALLOW or WARN, has it verified against the host as it is now, and only then calls
    UpdatePassthruConfig for exactly the named addresses. Needs VMware.VimAutomation.Core.
    .EXAMPLE
    Get-VMHost esx02 | Set-GuardedPassthrough -Uri https://guard.example.com -Token $token -Device 0000:03:00.0 -Enable $true
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory)] [uri] $Uri,
        [securestring] $Token,
        [Parameter(Mandatory, ValueFromPipeline)] [object] $VMHost,
        [Parameter(Mandatory)]
        [ValidatePattern('^[0-9a-fA-F]{4}:[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\.[0-7]$')]
        [string[]] $Device,
        [Parameter(Mandatory)] [bool] $Enable,
        [string] $ChangeId
    )
    process {
        $ask = @{ Uri = $Uri; Token = $Token; VMHost = $VMHost.Name; Device = $Device; Enable = $Enable }
        if ($ChangeId) {
            $ask['ChangeId'] = $ChangeId
        }
        $verdict = Test-PassthroughChange @ask
        foreach ($finding in $verdict.findings) {
            Write-Warning "$($finding.severity) $($finding.rule): $($finding.title)"
        }
        if ($verdict.decision -notin 'ALLOW', 'WARN') {
            throw "$($verdict.decision): passthrough of $($Device -join ', ') on $($VMHost.Name) is not changed."
        }
        if (-not $PSCmdlet.ShouldProcess($VMHost.Name, "Set passthrough of $($Device -join ', ') to $Enable")) {
            return
        }
        $proof = @{ decisionToken = $verdict.decisionToken }
        $now = Invoke-Guard -Uri $Uri -Path "/api/v1/checks/$($verdict.id)/verify" -Body $proof -Token $Token
        if ($now.result -ne 'still-true') {
            throw "The verdict is not true any more ($($now.result)). Ask again."
        }
        $configs = foreach ($address in $Device) {
            $config = New-Object VMware.Vim.HostPciPassthruConfig
            $config.Id = $address.ToLowerInvariant()
            $config.PassthruEnabled = $Enable
            if ($config.PSObject.Properties['ApplyNow']) {
                $config.ApplyNow = $false
            }
            $config
        }
        $system = Get-View $VMHost.ExtensionData.ConfigManager.PciPassthruSystem
        $system.UpdatePassthruConfig(@($configs))
        $verdict
    }
}

Export-ModuleMember -Function Test-PassthroughChange, Set-GuardedPassthrough

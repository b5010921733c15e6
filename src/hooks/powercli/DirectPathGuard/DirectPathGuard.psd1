@{
    RootModule        = 'DirectPathGuard.psm1'
    ModuleVersion     = '1.0.0'
    GUID              = '5d6f6f0e-2d0b-4d39-9a53-8c1f4f2f7f61'
    Author            = 'DirectPath Guard'
    Description       = 'Asks DirectPath Guard before passthrough is changed.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Test-PassthroughChange', 'Set-GuardedPassthrough')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}

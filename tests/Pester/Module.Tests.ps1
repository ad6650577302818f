# The package as a module.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $module = Get-Module EsaLogs
}

Describe 'The module' {
    It 'has a manifest that PowerShell accepts' {
        $manifest = Test-ModuleManifest -Path (Join-Path $module.ModuleBase 'EsaLogs.psd1') -ErrorAction Stop
        $manifest.Version | Should -Be $module.Version
        $manifest.Version | Should -Be (Split-Path $module.ModuleBase -Leaf)
    }

    It 'exports its cmdlets and nothing else' {
        (Get-Command -Module EsaLogs).Name | Sort-Object | Should -Be 'Get-EsaAuthEvent', 'Get-EsaConnection', 'Get-EsaDelivery', 'Get-EsaLogEntry', 'Get-EsaMessage', 'Measure-EsaLog', 'Test-EsaTls'
        $module.ExportedAliases.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
        $module.ExportedFunctions.Count | Should -Be 0
    }

    It 'carries no assembly of PowerShell itself' {
        Get-ChildItem -LiteralPath $module.ModuleBase -Recurse -Filter 'System.Management.Automation*' | Should -BeNullOrEmpty
        Test-Path (Join-Path $module.ModuleBase 'LICENSE') | Should -BeTrue
    }

    It 'can be imported again by force' {
        Import-Module $modulePath -Force
        Import-Module $modulePath -Force
        @(Get-EsaAuthEvent $MailLog) | Should -HaveCount $AuthCount
        (Get-Command -Module EsaLogs).Name | Should -HaveCount 7
    }

    It 'answers in two runspaces at once' {
        $shells = 1..2 | ForEach-Object {
            $shell = [powershell]::Create()
            $null = $shell.AddScript("Import-Module '$modulePath'; Get-EsaAuthEvent '$MailLog'")
            @{ Shell = $shell; Running = $shell.BeginInvoke() }
        }
        foreach ($item in $shells) {
            @($item.Shell.EndInvoke($item.Running)) | Should -HaveCount $AuthCount
            $item.Shell.Dispose()
        }
    }

    It 'completes closed sets' {
        $line = 'Get-EsaConnection -TlsStatus Req'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'RequiredNotNegotiated', 'RequiredNotOffered'
        $line = 'Test-EsaTls -MinimumProtocol TLSv1.'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'
    }
}

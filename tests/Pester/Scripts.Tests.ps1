# What PSScriptAnalyzer says of every script of the project, and of the package.
BeforeDiscovery {
    $root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path
    $noAnalyzer = -not (Get-Module -ListAvailable -Name PSScriptAnalyzer)
    # The manifest at the root is a template, and none that PowerShell takes; the one of the package is looked at in its place.
    $scripts = Get-ChildItem -LiteralPath $root -Recurse -File | Where-Object {
        $_.Extension -in '.ps1', '.psm1', '.psd1' -and $_.FullName.Substring($root.Length) -notmatch '^[\\/](EsaLogs\.psd1|out[\\/])|[\\/](bin|obj)[\\/]'
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    # What the project's own settings leave out of all rules, and why, is said there; in tests it is left out of the others, too.
    $own = Join-Path $PSScriptRoot 'PSScriptAnalyzerSettings.psd1'
    $left = (Import-PowerShellDataFile -LiteralPath $own).ExcludeRules
    $settings = 'PSGallery', 'CmdletDesign', $own

    <# .SYNOPSIS What the analyzer finds in a file, a line each. #>
    function Get-Finding {
        param([string] $Path, [string] $Settings)

        $arguments = @{ Settings = $Settings }
        if ($Path -like '*.Tests.ps1') { $arguments.ExcludeRule = $left }
        Invoke-ScriptAnalyzer -Path $Path @arguments -ErrorAction Stop | ForEach-Object { "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" }
    }
}

Describe 'PSScriptAnalyzer' -Skip:$noAnalyzer {
    It 'finds nothing in <_.Name>' -ForEach $scripts {
        foreach ($name in $settings) { Get-Finding $_.FullName $name | Should -BeNullOrEmpty -Because $name }
    }

    It 'finds nothing in the manifest of the package' {
        $manifest = Join-Path (Get-Module EsaLogs).ModuleBase 'EsaLogs.psd1'
        foreach ($name in $settings) { Get-Finding $manifest $name | Should -BeNullOrEmpty -Because $name }
    }

    It 'would find something' {
        Set-Content -Path TestDrive:/bad.ps1 -Value 'function Get-Things { gci }'
        foreach ($name in $settings) { Get-Finding (Join-Path $TestDrive 'bad.ps1') $name | Should -Match 'PSUseSingularNouns|PSAvoidUsingCmdletAliases' }
    }
}

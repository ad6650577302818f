<#
.SYNOPSIS
Makes the manifest of the package: the one at the root with the version, and with what the changelog says of it. Used by build.ps1.

.PARAMETER Source
The folder of EsaLogs.psd1 and CHANGELOG.md.

.PARAMETER Destination
The file to write.

.PARAMETER Version
The version of the package.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Source,
    [Parameter(Mandatory = $true)] [string] $Destination,
    [Parameter(Mandatory = $true)] [version] $Version
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

<# .SYNOPSIS What the changelog says of a version; before its release that is what is not released. #>
function Get-ReleaseNote {
    $changelog = [System.IO.File]::ReadAllText((Join-Path $Source 'CHANGELOG.md')) -replace '\r'
    foreach ($heading in $Version, 'Unreleased') {
        $found = [regex]::Match($changelog, "(?ms)^## \[$([regex]::Escape($heading))\].*?\n(.*?)(?=^## |\z)")
        if ($found.Success) { return $found.Groups[1].Value.Trim() }
    }
    throw "CHANGELOG.md says nothing of version $Version."
}

$manifest = [System.IO.File]::ReadAllText((Join-Path $Source 'EsaLogs.psd1'))
$values = [ordered] @{
    "ModuleVersion          = '0.0.0'" = "ModuleVersion          = '$Version'"
    "ReleaseNotes = ''" = "ReleaseNotes = '$((Get-ReleaseNote).Replace("'", "''"))'"
}
foreach ($place in $values.Keys) {
    if (-not $manifest.Contains($place)) { throw "EsaLogs.psd1 has no place for a value: $place" }
    $manifest = $manifest.Replace($place, $values[$place])
}

# Windows PowerShell takes a file without the mark for one of the code page of its machine.
[System.IO.File]::WriteAllText($Destination, $manifest, [System.Text.UTF8Encoding]::new($true))
$null = Test-ModuleManifest -Path $Destination

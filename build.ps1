<#
.SYNOPSIS
Builds, tests and packages the EsaLogs module.

.DESCRIPTION
Without parameters it leaves a module that can be imported in out/EsaLogs/<version>. Needs the .NET SDK, and the module
Microsoft.PowerShell.PlatyPS for the help; the Test task also needs Pester 5. Runs in Windows PowerShell 5.1 and in PowerShell 7.

.PARAMETER Task
What to do, in this order whatever the order given: Clean (removes out), Build (compiles), Package (lays the module out, builds
first), Test (packages, then runs the unit tests and the Pester suite against the package).

.PARAMETER Configuration
Release or Debug.

.PARAMETER SkipHelp
Packages without the help of the cmdlets (the about topics are there), on a machine without PlatyPS. Not for publishing.

.EXAMPLE
./build.ps1
Import-Module ./out/EsaLogs

.EXAMPLE
./build.ps1 -Task Clean, Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Clean', 'Build', 'Package', 'Test')]
    [string[]] $Task = 'Package',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [switch] $SkipHelp
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$project = Join-Path $root 'src/EsaLogs.PowerShell'
$frameworks = 'net8.0', 'net472'
$common = '--configuration', $Configuration, '--verbosity', 'quiet', '-nologo'

# The version stands in Directory.Build.props and nowhere else.
[xml] $properties = Get-Content -LiteralPath (Join-Path $root 'Directory.Build.props') -Raw
$version = [version] $properties.SelectSingleNode('/Project/PropertyGroup/Version').InnerText.Trim()
$out = Join-Path $root 'out'
$package = Join-Path $out "EsaLogs/$version"

function Invoke-Program {
    param([string] $Name, [string[]] $Argument)

    & $Name @Argument
    if ($LASTEXITCODE -ne 0) { throw "$Name $($Argument -join ' ') ended with exit code $LASTEXITCODE." }
}

function Invoke-Clean {
    if (Test-Path -LiteralPath $out) { Remove-Item -LiteralPath $out -Recurse -Force }
}

function Invoke-Build {
    Invoke-Program dotnet (@('build', $project) + $common)
}

<# .SYNOPSIS Says before a build that the package would have no help, which nobody notices afterwards. #>
function Assert-HelpBuilder {
    if ($SkipHelp -or (Get-Module -ListAvailable -Name Microsoft.PowerShell.PlatyPS)) { return }
    throw 'The help of the cmdlets is made by the module Microsoft.PowerShell.PlatyPS, which is not installed. ' +
        'Install it (Install-Module Microsoft.PowerShell.PlatyPS), or package without help: ./build.ps1 -SkipHelp'
}

function Add-Help {
    $target = (New-Item -ItemType Directory -Path (Join-Path $package 'en-US')).FullName
    $source = Join-Path $root 'docs/en-US'
    Copy-Item -Path (Join-Path $source 'about_*.help.txt') -Destination $target
    if ($SkipHelp) { Write-Warning 'The package has no help of the cmdlets (-SkipHelp).' }
    else { & (Join-Path $project 'build.help.ps1') -Source $source -Destination (Join-Path $target 'EsaLogs.dll-Help.xml') }
}

function Invoke-Package {
    Assert-HelpBuilder
    Invoke-Build
    # A version is packaged as a whole or not at all: nothing stays from an earlier build.
    if (Test-Path -LiteralPath $package) { Remove-Item -LiteralPath $package -Recurse -Force }

    foreach ($framework in $frameworks) {
        $target = New-Item -ItemType Directory -Path (Join-Path $package $framework)
        $built = Join-Path $project "bin/$Configuration/$framework"
        Copy-Item -Path (Join-Path $built '*.dll') -Destination $target.FullName
    }

    Copy-Item -LiteralPath (Join-Path $project 'EsaLogs.Format.ps1xml'), (Join-Path $root 'LICENSE') -Destination $package
    Add-Help

    $manifest = Get-Content -LiteralPath (Join-Path $root 'EsaLogs.psd1') -Raw
    $stamped = $manifest.Replace("'0.0.0'", "'$version'")
    if ($stamped -ceq $manifest) { throw "EsaLogs.psd1 has no version '0.0.0' to replace." }
    [System.IO.File]::WriteAllText((Join-Path $package 'EsaLogs.psd1'), $stamped)
    $null = Test-ModuleManifest -Path (Join-Path $package 'EsaLogs.psd1')
    Write-Information "Packaged $package" -InformationAction Continue
}

function Invoke-Test {
    Invoke-Package
    Invoke-Program dotnet (@('test', $root) + $common)
    # In a process of its own, so that this one does not hold the assemblies of the package.
    $shell = (Get-Process -Id $PID).Path
    $env:ESALOGS_MODULE = Join-Path $package 'EsaLogs.psd1'
    Invoke-Program $shell '-NoProfile', '-File', (Join-Path $root 'tests/Pester/Invoke-Tests.ps1')
}

if ($Task -contains 'Clean') { Invoke-Clean }
if ($Task -contains 'Build') { Invoke-Build }
if ($Task -contains 'Test') { Invoke-Test }
elseif ($Task -contains 'Package') { Invoke-Package }

<#
.SYNOPSIS
Builds, tests and packages the EsaLogs module.

.DESCRIPTION
Without parameters it leaves a module that can be imported in out/EsaLogs/<version>, and a package of it to publish in out/packages.
Needs the .NET SDK, and the module Microsoft.PowerShell.PlatyPS for the help; the Test task also needs Pester 5. Runs in Windows
PowerShell 5.1 and in PowerShell 7. The same sources, SDK and PlatyPS make the same bytes, wherever they lie.

.PARAMETER Task
What to do, in this order whatever the order given: Clean (removes out), Build (compiles), Package (lays the module out and packs it,
builds first), Tool (packs the program esalogs as a .NET tool, to out/packages), Program (makes esalogs as one file that needs no .NET,
in out/program/<runtime>: of machine code for the system that makes it, else with the runtime in it), Test (packages, then runs the unit
tests and the Pester suite against the package).

.PARAMETER Configuration
Release or Debug.

.PARAMETER Runtime
What the one file of the Program task is for, as .NET names it: linux-x64, win-x64, osx-arm64. This machine without it.

.PARAMETER OutputPath
Where everything goes; out beside this script without it.

.PARAMETER SkipHelp
Packages without the help of the cmdlets (the about topics are there), on a machine without PlatyPS. Not for publishing.

.PARAMETER SkipNative
Makes the one file of the Program task with the runtime in it, on a machine without a linker: it takes 0.1 s longer to begin.

.EXAMPLE
./build.ps1
Import-Module ./out/EsaLogs

.EXAMPLE
./build.ps1 -Task Clean, Test

.EXAMPLE
./build.ps1 -Task Package, Tool, Program -Runtime win-x64
#>
[CmdletBinding()]
param(
    [ValidateSet('Clean', 'Build', 'Package', 'Tool', 'Program', 'Test')]
    [string[]] $Task = 'Package',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [string] $Runtime,

    [string] $OutputPath = (Join-Path $PSScriptRoot 'out'),

    [switch] $SkipHelp,

    [switch] $SkipNative
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$project = Join-Path $root 'src/EsaLogs.PowerShell'
$program = Join-Path $root 'src/EsaLogs.Cli'
$frameworks = 'net8.0', 'net472'
$common = '--configuration', $Configuration, '--verbosity', 'quiet', '-nologo'

# The version stands in Directory.Build.props and nowhere else.
[xml] $properties = Get-Content -LiteralPath (Join-Path $root 'Directory.Build.props') -Raw
$version = [version] $properties.SelectSingleNode('/Project/PropertyGroup/Version').InnerText.Trim()
$out = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputPath)
$packages = Join-Path $out 'packages'
# The time of all files in packages: when they were made is no part of them.
$pack = "-p:PackageOutputPath=$packages", '-p:DeterministicTimestamp=2000-01-01T00:00:00Z'
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
    param([string[]] $Argument)

    Invoke-Program dotnet (@('build', $project) + $common + $Argument)
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
    # Analysing is for those who write, and takes most of the time.
    Invoke-Build '-p:RunAnalyzers=false'
    # A version is packaged as a whole or not at all: nothing stays from an earlier build.
    if (Test-Path -LiteralPath $package) { Remove-Item -LiteralPath $package -Recurse -Force }

    foreach ($framework in $frameworks) {
        $target = New-Item -ItemType Directory -Path (Join-Path $package $framework)
        $built = Join-Path $project "bin/$Configuration/$framework"
        Copy-Item -Path (Join-Path $built '*.dll') -Destination $target.FullName
    }

    $files = 'src/EsaLogs.PowerShell/EsaLogs.Format.ps1xml', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'CHANGELOG.md'
    Copy-Item -LiteralPath ($files | ForEach-Object { Join-Path $root $_ }) -Destination $package
    Add-Help

    $manifest = Join-Path $package 'EsaLogs.psd1'
    & (Join-Path $project 'build.manifest.ps1') -Source $root -Destination $manifest -Version $version
    $nuspec = Join-Path $project 'obj/EsaLogs.nuspec'
    & (Join-Path $project 'build.nuspec.ps1') -Manifest $manifest -Destination $nuspec
    # The project has nothing to say here: what is packed stands in the nuspec. The analysis of packages knows libraries, and no modules.
    $argument = '--no-build', '--no-restore', '-p:NoPackageAnalysis=true', "-p:NuspecFile=$nuspec", "-p:NuspecBasePath=$package"
    Invoke-Program dotnet (@('pack', $project) + $argument + $pack + $common)
    Write-Information "Packaged $package" -InformationAction Continue
}

function Invoke-Tool {
    Invoke-Program dotnet (@('pack', $program, '-p:RunAnalyzers=false') + $pack + $common)
    Write-Information "Packed $packages/EsaLogs.Tool.$version.nupkg" -InformationAction Continue
}

function Invoke-OneFile {
    $own = dotnet msbuild $program -getProperty:NETCoreSdkPortableRuntimeIdentifier
    if (-not $Runtime) { $Runtime = $own }
    $target = Join-Path $out "program/$Runtime"
    if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
    # Only the system that the program is for can link machine code. What is made elsewhere has the runtime in it.
    $isNative = $Runtime -eq $own -and -not $SkipNative
    $kind = if ($isNative) { , '-p:Native=true' } else { '--self-contained', '-p:PublishSingleFile=true', '-p:PublishReadyToRun=true' }
    # What the runtime adds to the locked packages depends on where the program shall run, so it is locked apart.
    Invoke-Program dotnet (@(
            'publish', $program, '--runtime', $Runtime, '--output', $target
            '-p:RunAnalyzers=false', '-p:RestoreLockedMode=false', '-p:NuGetLockFilePath=obj/publish.lock.json'
        ) + $kind + $common)
    Remove-Item -Path (Join-Path $target '*') -Include '*.pdb', '*.dbg', '*.dSYM' -Recurse
    Copy-Item -LiteralPath (Join-Path $root 'LICENSE'), (Join-Path $root 'THIRD-PARTY-NOTICES.txt') -Destination $target
    Write-Information "Made $target$(if ($isNative) { ', native' })" -InformationAction Continue
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
# The tests package first.
if ($Task -contains 'Package' -and $Task -notcontains 'Test') { Invoke-Package }
if ($Task -contains 'Tool') { Invoke-Tool }
if ($Task -contains 'Program') { Invoke-OneFile }
if ($Task -contains 'Test') { Invoke-Test }

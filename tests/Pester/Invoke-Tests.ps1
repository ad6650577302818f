<#
.SYNOPSIS
Runs the Pester suite against the packaged module and prints the totals on one line: 'Pester: N passed, N failed, N skipped'.

.DESCRIPTION
The module is the one that the environment variable ESALOGS_MODULE names, else out/EsaLogs. Ends with exit code 1 if a test failed
or none ran. Needs Pester 5.

.PARAMETER Path
Test files to run; all without it.
#>
[CmdletBinding()]
param(
    [string[]] $Path = $PSScriptRoot
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Should.ErrorAction = 'Continue'
$result = Invoke-Pester -Configuration $configuration

# A file or a BeforeAll that fails takes its tests along: they count as failed, or the failure would not be seen.
$failed = $result.FailedCount + $result.FailedContainersCount
"Pester: $($result.PassedCount) passed, $failed failed, $($result.SkippedCount) skipped"
if ($failed -gt 0 -or $result.PassedCount -eq 0) { exit 1 }

<#
.SYNOPSIS
Times a command in this session, and writes its results or the time.

.PARAMETER Command
The command; $Log is the path of the log, $Peers the folder of this script's neighbours.

.PARAMETER Times
How many times it runs in the session; each time in milliseconds is a line.

.PARAMETER Answer
Writes what the command gives instead of times.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Command,
    [Parameter(Mandatory)] [string] $Log,
    [string] $Peers,
    [string] $Module,
    [int] $Times = 1,
    [switch] $Answer
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
if ($Module) { Import-Module $Module }
$block = [scriptblock]::Create($Command)
if ($Answer) {
    [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
    & $block
    return
}

for (; $Times -gt 0; $Times--) {
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = & $block
    $watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
}

# Dot-sourced by every test file: the module as it was packaged, and the logs that the tests read.
$modulePath = if ($env:ESALOGS_MODULE) { $env:ESALOGS_MODULE } else { Join-Path $PSScriptRoot '../../out/EsaLogs' }
Import-Module $modulePath -ErrorAction Stop

# Three AUTH attempts of clients and two of the appliance; connections and messages with every kind of TLS verdict.
# ICID 99 and MID 199 began before the log.
$script:MailLog = Join-Path $PSScriptRoot 'fixtures/mail.log'
$script:AuthCount = 5
$script:ConnectionCount = 8
$script:TlsCount = 7

# MID 1648122665 came in over TLS from jane; a filter rewrote it to 1648122667 and had 1648122668 made as a copy; of its three recipients
# one got it, one bounced after a retry an hour later, one bounced at once: 1648122670 is the bounce.
$script:FamilyLog = Join-Path $PSScriptRoot 'fixtures/family.log'
$script:Family = 1648122665, 1648122668, 1648122667, 1648122670

<# .SYNOPSIS A connection with one failed AUTH attempt, as log lines. #>
function Get-LogLine {
    param([long] $Icid = 1, [string] $User = 'jane', [string] $Day = 'Mar  1')

    "Fri $Day 12:00:00 2024 Info: New SMTP ICID $Icid interface Data 1 (192.0.2.10) address 198.51.100.9 reverse dns host unknown verified no"
    "Fri $Day 12:00:00 2024 Info: ICID $Icid ACCEPT SG UNKNOWNLIST match sbrs[none] SBRS None"
    "Fri $Day 12:00:01 2024 Info: SMTP Auth: (ICID $Icid) failed for user: $User using AUTH mechanism: PLAIN with profile: StaffAuth"
    "Fri $Day 12:00:02 2024 Info: ICID $Icid close"
}

<# .SYNOPSIS Writes a log of one connection to a file and gives the full name of the file in the file system. #>
function Add-LogFile {
    param([string] $Path, [long] $Icid = 1, [string] $User = 'jane')

    $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    [System.IO.File]::WriteAllText($full, ((Get-LogLine -Icid $Icid -User $User) -join "`n") + "`n")
    $full
}

<# .SYNOPSIS Writes a big log whose clock goes on, as it must: a connection is finished only some log time after its end. #>
function Add-BigLogFile {
    param([string] $Path, [int] $Megabyte)

    $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    $minutes = 0..59 | ForEach-Object {
        $minute = $_
        (1..40 | ForEach-Object { Get-LogLine -Icid (1000 * $minute + $_) }) -join "`n" -replace ' 12:00:', (' HH:{0:00}:' -f $minute)
    }
    $hour = $minutes -join "`n"
    $time = [datetime] '2024-03-01T00:00:00'
    $writer = [System.IO.StreamWriter]::new($full)
    try {
        while ($writer.BaseStream.Position -lt $Megabyte * 1MB) {
            $day = $time.ToString('ddd MMM', [cultureinfo]::InvariantCulture) + $time.Day.ToString().PadLeft(3)
            $writer.WriteLine($hour.Replace('Fri Mar  1 HH:', "$day $($time.ToString('HH')):"))
            $time = $time.AddHours(1)
        }
    }
    finally { $writer.Dispose() }
    $full
}

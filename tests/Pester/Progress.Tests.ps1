# How far a reading has come, as a host is told. What takes the records takes its time, so that small logs are read for long.
BeforeAll {
    . $PSScriptRoot/Common.ps1

    <# .SYNOPSIS Begins a script in a session of its own, without waiting for it. $logs is there the folder with the logs, Wait-AWhile takes a record now and then. #>
    function Invoke-Script {
        param([string] $Script, [string] $Preference = 'Continue')

        $shell = [powershell]::Create()
        $null = $shell.AddScript(@"
            Import-Module '$modulePath'
            Set-Location -LiteralPath '$folder'
            `$ProgressPreference = '$Preference'
            function Wait-AWhile { begin { `$n = 0 } process { if (++`$n % 500 -eq 0) { Start-Sleep -Milliseconds 50 }; `$_ } }
            $Script
"@)
        [pscustomobject] @{ Shell = $shell; Running = $shell.BeginInvoke(); Watch = [System.Diagnostics.Stopwatch]::StartNew() }
    }

    <# .SYNOPSIS Runs a script to its end and gives the progress that it showed, without that of loading the module. #>
    function Get-Progress {
        param([string] $Script, [string] $Preference = 'Continue')

        $started = Invoke-Script $Script $Preference
        $failure = $null
        try { $null = $started.Shell.EndInvoke($started.Running) } catch { $failure = $_ }
        [pscustomobject] @{
            Seconds = $started.Watch.Elapsed.TotalSeconds
            Records = @($started.Shell.Streams.Progress)
            Failure = if ($failure) { $failure.Exception.InnerException }
            Errors = @($started.Shell.Streams.Error)
        }
        $started.Shell.Dispose()
    }

    <# .SYNOPSIS True if what was shown last under each id says that it is over. #>
    function Test-Complete {
        param($Records)

        $Records.Count -gt 0 -and -not ($Records | Group-Object ActivityId | Where-Object { $_.Group[-1].RecordType -ne 'Completed' })
    }

    $folder = (New-Item -ItemType Directory -Path TestDrive:/progress).FullName
    $null = New-Item -ItemType Directory -Path TestDrive:/progress/one, TestDrive:/progress/two
    $one = Add-BigLogFile TestDrive:/progress/one/mail.1 8
    Copy-Item -LiteralPath $one -Destination TestDrive:/progress/two/mail.1
    $null = Add-LogFile TestDrive:/progress/two/mail.0
    Add-Content -LiteralPath $one -Value 'Mon Mar  4 12:00:00 2024 Info: zzyzx'
}

Describe 'Progress' {
    It 'of one file is one record, by its bytes, with speed and remaining time, and is completed' {
        $shown = Get-Progress 'Get-EsaAuthEvent one | Wait-AWhile'
        $shown.Records.Count | Should -BeGreaterThan 2
        $shown.Records.ActivityId | Select-Object -Unique | Should -HaveCount 1
        $shown.Records[0].Activity | Should -Be 'Get-EsaAuthEvent'
        $shown.Records[0].StatusDescription | Should -MatchExactly '^Reading mail\.1, \d\.\d of \d\.\d MB, \d+ [kM]B/s$'
        $going = $shown.Records | Where-Object RecordType -EQ 'Processing'
        $going.PercentComplete | Should -Be ($going.PercentComplete | Sort-Object)
        $going.SecondsRemaining | ForEach-Object { $_ | Should -BeGreaterOrEqual 0 }
        Test-Complete $shown.Records | Should -BeTrue
    }

    It 'is shown five times a second at most' {
        $shown = Get-Progress 'Get-EsaAuthEvent one | Wait-AWhile'
        $shown.Records.Count | Should -BeLessOrEqual (5 * $shown.Seconds + 1)
    }

    It 'of several files is one record for all and one for the file' {
        $shown = Get-Progress 'Get-EsaAuthEvent two | Wait-AWhile'
        $all, $file = $shown.Records | Group-Object ParentActivityId | Sort-Object { [int] $_.Name }
        $all.Group[0].StatusDescription | Should -MatchExactly '^Reading, \d\.\d of \d\.\d MB, \d+ [kM]B/s$'
        $file.Group[0].ParentActivityId | Should -Be $all.Group[0].ActivityId
        $file.Group[0].Activity | Should -Be 'mail.1'
        $file.Group[0].StatusDescription | Should -MatchExactly '^file 1 of 2, \d\.\d of \d\.\d MB$'
        Test-Complete $shown.Records | Should -BeTrue
    }

    It 'of two readings tells which it is' {
        # Whether the first reading takes long enough to be shown depends on the machine; the second one is slow here.
        $shown = Get-Progress 'Get-EsaLogEntry one -Icid (1001..1040) -Related | ForEach-Object { Start-Sleep -Milliseconds 2 }'
        $going = $shown.Records | Where-Object RecordType -EQ 'Processing'
        $going | ForEach-Object { $_.StatusDescription | Should -MatchExactly '^(First|Second) reading of two mail\.1, ' }
        $going[-1].StatusDescription | Should -BeLike 'Second *'
    }

    It 'is completed after Select-Object -First' {
        $shown = Get-Progress 'Get-EsaAuthEvent two | Wait-AWhile | Select-Object -First 12000'
        Test-Complete $shown.Records | Should -BeTrue
        $shown.Errors | Should -HaveCount 0
    }

    It 'is completed after an error that ends the command' {
        $shown = Get-Progress 'Get-EsaAuthEvent one -Strict -ErrorAction Stop | Wait-AWhile'
        $shown.Failure.ErrorRecord.FullyQualifiedErrorId | Should -BeLike 'UnknownLine,*'
        Test-Complete $shown.Records | Should -BeTrue
    }

    It 'is completed when what takes the records fails' {
        $shown = Get-Progress 'Get-EsaAuthEvent two | Wait-AWhile | ForEach-Object { if ($_.LineNumber -gt 50000) { throw "enough" } }'
        $shown.Failure.Message | Should -Be 'enough'
        Test-Complete $shown.Records | Should -BeTrue
    }

    It 'does not keep Ctrl+C from ending the command' {
        $started = Invoke-Script 'Get-EsaAuthEvent two | Wait-AWhile'
        while ($started.Shell.Streams.Progress.Count -eq 0 -and -not $started.Running.IsCompleted) { Start-Sleep -Milliseconds 20 }
        $started.Shell.Stop()
        $started.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $started.Shell.Streams.Error | Should -HaveCount 0
        $started.Shell.Dispose()
    }

    It 'is silent with $ProgressPreference' {
        (Get-Progress 'Get-EsaAuthEvent two | Wait-AWhile' -Preference SilentlyContinue).Records | Should -HaveCount 0
    }

    It 'is silent with -ProgressAction' -Skip:($PSVersionTable.PSVersion -lt [version] '7.4') {
        (Get-Progress 'Get-EsaAuthEvent two -ProgressAction SilentlyContinue | Wait-AWhile').Records | Should -HaveCount 0
    }

    It 'is not shown of what is read in less than half a second' {
        (Get-Progress "Get-EsaAuthEvent '$MailLog'; Get-EsaMessage '$FamilyLog'").Records | Should -HaveCount 0
    }

    It 'is not shown of text from the pipeline, which has no length' {
        (Get-Progress 'Get-Content one/mail.1 -ReadCount 5000 | Get-EsaAuthEvent | Wait-AWhile').Records |
            Where-Object Activity -EQ 'Get-EsaAuthEvent' | Should -HaveCount 0
    }

    It 'of a log that is followed is that of what is there' {
        $started = Invoke-Script 'Get-EsaAuthEvent two -Wait | Wait-AWhile'
        try {
            while (-not (Test-Complete $started.Shell.Streams.Progress) -and $started.Watch.Elapsed.TotalSeconds -lt 60) { Start-Sleep -Milliseconds 50 }
            Test-Complete $started.Shell.Streams.Progress | Should -BeTrue
            $count = $started.Shell.Streams.Progress.Count
            Get-LogLine -Icid 7 -Day 'Mar  8' | Add-Content -LiteralPath (Join-Path $folder 'two/mail.1')
            Start-Sleep -Seconds 1
            $started.Shell.Streams.Progress | Should -HaveCount $count
        }
        finally {
            $started.Shell.Stop()
            $started.Shell.Dispose()
        }
    }
}

# Following live logs: -Wait and -Tail.
BeforeAll {
    . $PSScriptRoot/Common.ps1

    <# .SYNOPSIS Runs a script in a runspace of its own; what it gives out is in the collection at once. #>
    function Invoke-Follow {
        param([string] $Script, [object[]] $Argument)

        $shell = [powershell]::Create()
        $null = $shell.AddCommand('Import-Module').AddParameter('Name', $modulePath).Invoke()
        $shell.Commands.Clear()
        $null = $shell.AddScript($Script)
        foreach ($value in $Argument) { $null = $shell.AddArgument($value) }
        $records = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $records.EnumeratorNeverBlocks = $true
        $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]] $null, $records)
        [pscustomobject] @{ Shell = $shell; Records = $records; Running = $running }
    }

    <# .SYNOPSIS Waits until something holds, ten seconds at most; gives the milliseconds that it took. #>
    function Wait-Until {
        param([scriptblock] $Condition)

        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        while (-not (& $Condition) -and $watch.ElapsedMilliseconds -lt 10000) { Start-Sleep -Milliseconds 10 }
        $watch.ElapsedMilliseconds
    }

    function Add-Line {
        param([string] $File, [long] $Icid)

        [System.IO.File]::AppendAllText($File, ((Get-LogLine -Icid $Icid) -join "`n") + "`n")
    }
}

Describe '-Tail' {
    It 'begins with the last log lines' {
        $file = Add-LogFile TestDrive:/tail.log
        $attempt = Get-EsaAuthEvent $file -Tail 2 -ErrorAction Stop
        $attempt.LineNumber | Should -Be 3
        $attempt.RemoteAddress | Should -BeNullOrEmpty
        Get-EsaAuthEvent $file -Tail 1 | Should -BeNullOrEmpty
        (Get-EsaConnection -LiteralPath $file -Last 1).StartSeen | Should -BeFalse
    }

    It 'is not there for text' {
        { Get-LogLine | Get-EsaAuthEvent -Tail 1 -ErrorAction Stop } | Should -Throw -ErrorId 'InputObjectNotBound,*'
    }
}

Describe '-Wait' {
    BeforeEach {
        $folder = New-Item -ItemType Directory -Path "TestDrive:/$([guid]::NewGuid())"
        $file = Add-LogFile (Join-Path $folder.FullName 'mail.current') -Icid 1
        $follow = $null
    }

    AfterEach {
        if ($follow) { $follow.Shell.Dispose() }
    }

    It 'shows an event within a second of its writing, also across a rotation, for <_>' -ForEach @('mail.current', 'mail.*', '') {
        $follow = Invoke-Follow 'param($path) Get-EsaAuthEvent -Path $path -Wait' (Join-Path $folder.FullName $_)
        $null = Wait-Until { $follow.Records.Count -eq 1 }
        Add-Line $file 2
        Wait-Until { $follow.Records.Count -eq 2 } | Should -BeLessThan 1000
        Rename-Item -LiteralPath $file -NewName 'mail.@20240301T120000.s'
        Add-Line $file 3
        Wait-Until { $follow.Records.Count -eq 3 } | Should -BeLessThan 1000
        $follow.Records.Icid | Should -Be 1, 2, 3
    }

    It 'with -Tail 0 shows only what comes' {
        $follow = Invoke-Follow 'param($path) Get-EsaAuthEvent $path -Wait -Tail 0' $file
        # It is at the end of the file when the first of these is seen.
        $null = Wait-Until { if ($follow.Records.Count -eq 0) { Add-Line $file 5; Start-Sleep -Milliseconds 300 } $follow.Records.Count -gt 0 }
        $follow.Records.Icid | Sort-Object -Unique | Should -Be 5
    }

    It 'ends when Select-Object has enough, and frees the file' {
        $follow = Invoke-Follow 'param($path) Get-EsaAuthEvent $path -Wait | Select-Object -First 2' $file
        $null = Wait-Until { $follow.Records.Count -eq 1 }
        Add-Line $file 2
        $null = Wait-Until { $follow.Running.IsCompleted }
        $follow.Shell.InvocationStateInfo.State | Should -Be 'Completed'
        [System.IO.File]::Open($file, 'Open', 'ReadWrite', 'None').Dispose()
    }

    It 'is stopped at once' {
        $follow = Invoke-Follow 'param($path) Get-EsaConnection $path -Wait' $file
        Start-Sleep -Milliseconds 700
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $follow.Shell.Stop()
        $watch.ElapsedMilliseconds | Should -BeLessThan 500
        $follow.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
        [System.IO.File]::Open($file, 'Open', 'ReadWrite', 'None').Dispose()
    }

    It 'tells of a missing file and reads it when it is there' {
        $late = Join-Path $folder.FullName 'late.log'
        $follow = Invoke-Follow 'param($path) Get-EsaAuthEvent $path -Wait' $late
        $null = Wait-Until { $follow.Shell.Streams.Error.Count -eq 1 }
        $follow.Shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
        Add-Line $late 4
        $null = Wait-Until { $follow.Records.Count -eq 1 }
        $follow.Records.Icid | Should -Be 4
    }

    It 'takes files from the pipeline' {
        $follow = Invoke-Follow 'param($path) Get-Item $path | Get-EsaAuthEvent -Wait' $file
        $null = Wait-Until { $follow.Records.Count -eq 1 }
        Add-Line $file 2
        $null = Wait-Until { $follow.Records.Count -eq 2 }
        $follow.Records.Icid | Should -Be 1, 2
    }

    It 'does not go with ids from the pipeline' {
        { Get-EsaAuthEvent $file | Get-EsaConnection -Path $file -Wait } | Should -Throw -ErrorId 'WaitWithPipedIds,*'
    }

    It 'does not go with an answer about the whole log' {
        { Test-EsaTls $file -Quiet -Wait } | Should -Throw -ErrorId 'WaitForAnswerAtEnd,*'
    }

    It 'is not there for text' {
        { Get-LogLine | Get-EsaAuthEvent -Wait -ErrorAction Stop } | Should -Throw -ErrorId 'InputObjectNotBound,*'
    }
}

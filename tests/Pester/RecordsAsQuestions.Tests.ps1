# Records of one answer select what the next question is about.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $second = Join-Path (New-Item -ItemType Directory -Path TestDrive:/second).FullName 'mail.log'
    $other = (Get-Content -LiteralPath $MailLog -Raw).Replace('0123456789ABCDEF0123-0123456789AB', 'FEDCBA98765432100123-0123456789AB')
    [System.IO.File]::WriteAllText($second, $other)
}

Describe 'Piped records with -Path' {
    It 'find the connections of AUTH failures' {
        $connections = @(Get-EsaAuthEvent $MailLog -Outcome Failed | Get-EsaConnection -Path $MailLog -ErrorAction Stop)
        $connections.ConnectionId | Sort-Object | Should -Be 99, 101, 302
    }

    It 'find the connections of TLS results by the connection, not by the message' {
        $connections = @(Test-EsaTls $MailLog -Mid 201 -Direction Outbound | Get-EsaConnection -LiteralPath $MailLog -ErrorAction Stop)
        $connections.ConnectionId | Should -Be 301
    }

    It 'find the TLS results of connections' {
        $results = @(Get-EsaConnection $MailLog -RemoteAddress '198.51.100.7' | Test-EsaTls -Path $MailLog -ErrorAction Stop)
        $results.Mid | Should -Be 201
        $results.Direction | Should -Be 'Inbound'
    }

    It 'take the most specific id' {
        $results = @([pscustomobject] @{ Mid = 202; Dcid = 301; Icid = 101 } | Test-EsaTls $MailLog -ErrorAction Stop)
        $results.Mid | Sort-Object -Unique | Should -Be 202
    }

    It 'take ids of the same appliance only' {
        $both = @(Get-EsaConnection $MailLog -Icid 101 | Test-EsaTls -Path $MailLog, $second -ErrorAction Stop)
        $both | Should -HaveCount 1
        $both[0].Appliance | Should -BeLike '0123*'
    }

    It 'take an id without appliance as one of any appliance' {
        @([pscustomobject] @{ Icid = 101 } | Test-EsaTls -Path $MailLog, $second) | Should -HaveCount 2
    }

    It 'read the log once and in its order, however the ids come' {
        $connections = [pscustomobject] @{ Icid = 104 }, [pscustomobject] @{ Icid = 101 }, [pscustomobject] @{ Icid = 101 } |
            Get-EsaConnection $MailLog
        $connections.Icid | Should -Be 101, 104
    }

    It 'select nothing without an id' {
        [pscustomobject] @{ Icid = $null; Dcid = $null } | Get-EsaConnection $MailLog -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'select nothing when nothing comes' {
        @() | Get-EsaConnection $MailLog -ErrorAction Stop | Should -BeNullOrEmpty
        Get-EsaAuthEvent $MailLog -User nobody | Get-EsaConnection $MailLog | Should -BeNullOrEmpty
        Get-EsaAuthEvent $MailLog -User nobody | Test-EsaTls $MailLog -Quiet | Should -BeExactly $false
    }

    It 'leave ids that are arguments as filters' {
        $records = Get-EsaConnection $MailLog -Icid 101, 102
        (@($records | Test-EsaTls $MailLog -Mid 202, 203)).Mid | Should -Be 202
        (@($records | Get-EsaConnection $MailLog -SenderGroup UNKNOWNLIST)).Icid | Should -Be 102
    }

    It 'warn when an argument takes the place of the ids' {
        # PowerShell binds a parameter once: with -Icid as an argument the Icid of the piped objects is not seen.
        Get-EsaConnection $MailLog -Icid 101 |
            Get-EsaConnection $MailLog -Icid 101 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike '*-Icid*'
    }

    It 'are not measured, and a warning says what to do' {
        Get-EsaMessage $MailLog | Measure-EsaLog -Path $MailLog -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike 'Measure-EsaLog*Group-Object*'
        Get-EsaMessage $MailLog -Mid 999999 | Measure-EsaLog $MailLog -By Sender -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        1 | ForEach-Object { Measure-EsaLog $MailLog -WarningAction Stop } | Should -HaveCount 1
    }

    It 'come back from Import-Csv and Import-Clixml' {
        Get-EsaConnection $MailLog -Icid 101 | Export-Clixml TestDrive:/connection.xml
        (@(Import-Clixml TestDrive:/connection.xml | Test-EsaTls $MailLog)).Mid | Should -Be 201
        'Icid', '102' | Set-Content TestDrive:/ids.csv
        (@(Import-Csv TestDrive:/ids.csv | Test-EsaTls $MailLog)).Mid | Should -Be 202
    }

    It 'select the logins on piped connections' {
        $connection = Get-EsaAuthEvent $MailLog -Direction Inbound | Select-Object -First 1 -ExpandProperty Icid
        $events = @(Get-EsaConnection $MailLog -Icid $connection | Get-EsaAuthEvent $MailLog)
        $events | Should -Not -BeNullOrEmpty
        $events.Icid | Should -Be (@(Get-EsaAuthEvent $MailLog | Where-Object Icid -EQ $connection).Icid)
    }
}

Describe 'Piped logs with ids' {
    It 'are read for these ids' {
        (@([pscustomobject] @{ Path = $MailLog; Icid = 104 } | Get-EsaConnection)).Icid | Should -Be 104
    }
}

Describe 'No pipeline' {
    It 'reads everything, also where PowerShell is hosted' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddCommand('Import-Module').AddParameter('Name', $modulePath).Invoke()
            $shell.Commands.Clear()
            $shell.AddCommand('Get-EsaAuthEvent').AddParameter('Path', $MailLog).Invoke() | Should -HaveCount $AuthCount
        }
        finally { $shell.Dispose() }
    }

    It 'reads everything inside a function of a pipeline' {
        1 | ForEach-Object { Get-EsaAuthEvent $MailLog } | Should -HaveCount $AuthCount
    }
}
